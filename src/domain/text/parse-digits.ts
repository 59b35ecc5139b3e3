type Style = {
  /** ISO 639-1; undefined where unknown. */
  readonly language: string | undefined;
  /** Whether a scale or per cent follows: "1.234 million" has decimals. */
  readonly hasUnit: boolean;
};

const pointLanguages = new Set(['en', 'zh', 'ja', 'ko', 'th', 'hi', 'he', 'ar']);
const spaced = /[\u00a0\u202f '’]/g;

/**
 * What digits with marks between them mean: "1,234.5", "1.234,5", "12 000". The last mark decides; a single mark before three digits is
 * read by the language's custom. Several numbers where the marks fit no way of writing one.
 */
export function parseDigits(digits: string, style: Style): readonly number[] {
  const joined = digits.replace(spaced, '');
  const marks = joined.replace(/\d/g, '');
  if (marks === '') return [Number(joined)];
  const last = marks.slice(-1);
  const [whole = '', decimals = ''] = splitAtLast(joined, last);
  if (marks.length === 1)
    return [
      isGrouping(last, { whole, decimals }, style)
        ? Number(whole + decimals)
        : Number(`${whole}.${decimals}`),
    ];
  const others = new Set(marks.slice(0, -1));
  if (others.has(last)) {
    return others.size === 1 && /^\d{1,3}(?:[.,]\d{3})+$/.test(joined)
      ? [Number(joined.replace(/\D/g, ''))]
      : joined.split(/\D/).map(Number);
  }
  return [Number(`${whole.replace(/\D/g, '')}.${decimals}`)];
}

function isGrouping(mark: string, parts: { whole: string; decimals: string }, style: Style): boolean {
  if (parts.decimals.length !== 3 || parts.whole.length > 3 || /^0/.test(parts.whole)) return false;
  const usesPoint = style.language === undefined ? undefined : pointLanguages.has(style.language);
  if (mark === ',') return usesPoint !== false;
  return usesPoint === undefined ? !style.hasUnit : !usesPoint;
}

function splitAtLast(text: string, mark: string): readonly string[] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}
