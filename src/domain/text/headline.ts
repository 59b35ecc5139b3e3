const notWords = /[^\p{L}\p{N}\p{M}]+/u;
const outletSuffix = /^(.{12,}?)\s(?:[|–—-]|::|»|•)\s(?=(?:\S+\s){0,4}\S+$)(.{2,40})$/u;
const outletWord =
  /\b(?:news|times|post|herald|tribune|journal|gazette|guardian|telegraph|reuters|bbc|cnn|nbc|abc|cbs|npr|ap|afp|bloomberg|magazine|daily|online|zeitung|tagesschau|spiegel|welt|zeit|monde|figaro|país|mundo|press|radio|tv|\w+\.(?:com|org|net|de|fr|es|uk))\b/iu;

/** Whether a paragraph only says the headline again: the same words, nearly the same, or with the outlet's name behind. */
export function repeatsHeadline(paragraph: string, title: string): boolean {
  if (title === '' || paragraph.length > title.length * 1.6 + 40) return false;
  if (paragraph === title) return true;
  const said = headlineWords(paragraph);
  const wanted = headlineWords(title);
  if (said.length === 0 || wanted.length === 0) return false;
  if (said.join(' ') === wanted.join(' ')) return true;
  if (sameBefore(paragraph, wanted) || sameBefore(title, said)) return true;
  return Math.min(said.length, wanted.length) >= 5 && shared(said, wanted) >= 0.9;
}

/** The headline without the outlet's name that feeds put behind it (`Bridge closed | City Times`). */
export function withoutOutlet(title: string): string {
  const outlet = outletBehind(title);
  return outlet === '' ? title : (outletSuffix.exec(title)?.[1] ?? title);
}

/** The outlet's name behind a headline, or an empty string. */
export function outletBehind(title: string): string {
  const outlet = title.length > 400 ? undefined : outletSuffix.exec(title)?.[2];
  if (outlet === undefined) return '';
  return outletWord.test(outlet) && /^[\p{Lu}\d]|\.\w{2,3}$/u.test(outlet) ? outlet : '';
}

function headlineWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’`]/g, '')
    .split(notWords)
    .filter((word) => word !== '');
}

function sameBefore(longer: string, wanted: readonly string[]): boolean {
  const match = longer.length > 400 ? null : outletSuffix.exec(longer);
  return match?.[1] !== undefined && headlineWords(match[1]).join(' ') === wanted.join(' ');
}

/** Dice coefficient over words; word order is ignored, since an edited headline keeps nearly all of its words. */
function shared(first: readonly string[], second: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += 1;
  }
  return (2 * common) / (first.length + second.length);
}
