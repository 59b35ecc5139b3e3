/** The lines that pages of one language put around an article. All in lower case. */
export type TrimmingWords = {
  /** Whole lines after which other stories' headlines may follow. */
  readonly related: readonly string[];
  /** Whole lines of any other kind. */
  readonly whole: readonly string[];
  /** With a colon, bar or arrow behind them they make the line no article's, whatever follows. */
  readonly labels: readonly string[];
  /** Anywhere in a line of at most `longest` characters: only page makers say these words. */
  readonly phrases: readonly string[];
  readonly longest: number;
};

const afterLabel = /^(?:\s?[:：|｜»>→＝=]|[–—-]\s)/u;
/** "Comments (12)", "Related stories:" */
const behindWhole = /\s?[(（]\d{1,5}[)）]$|[\s:：.。।!！…»›>→]+$/u;

/** What a lower-cased line is by the words of one language, or undefined for the article's own. */
export function kindByWords(words: TrimmingWords): (line: string) => 'related' | 'other' | undefined {
  const related = new Set(words.related);
  const whole = new Set(words.whole);
  return (line) => {
    const bare = line.replace(behindWhole, '');
    if (related.has(bare)) return 'related';
    if (whole.has(bare)) return 'other';
    if (words.labels.some((label) => line.startsWith(label) && afterLabel.test(line.slice(label.length)))) {
      return 'other';
    }
    if (line.length > words.longest) return undefined;
    return words.phrases.some((phrase) => line.includes(phrase)) ? 'other' : undefined;
  };
}
