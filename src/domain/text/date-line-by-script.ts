const clock = '\\p{Nd}{1,2}(?:[:：]\\p{Nd}{2}(?:[:：]\\p{Nd}{2})?|[时時点點](?:\\p{Nd}{1,2}分?)?)';
const patterns: readonly string[] = [
  // 2026年11月20日（金） 15:10
  `\\p{Nd}{4}年\\p{Nd}{1,2}月\\p{Nd}{1,2}日(?:\\s?[（(]\\p{Script=Han}{1,3}[）)]|\\s?星期\\p{Script=Han})?(?:\\s*(?:${clock}))?`,
  // ٢٠ نوفمبر ٢٠٢٦ - 15:10, 20 नवंबर 2026, 15:10
  `(?:[\\p{Script=Arabic}]{4,9}[،,]? )?\\p{Nd}{1,2} [\\p{Script=Arabic}]{3,8}(?:[ /][\\p{Script=Arabic}]{3,8}){0,2},?،? \\p{Nd}{4}(?:[\\s،,|–-]*${clock}(?: ?[صم])?)?`,
  `\\p{Nd}{1,2} [\\p{Script=Devanagari}\\p{M}]{2,9},? \\p{Nd}{4}(?:[\\s,|–-]*${clock})?`,
];
const label =
  '(?:(?:अपडेटेड|प्रकाशित|نشر في|آخر تحديث|تاريخ النشر) |[\\p{L}\\p{M}]{2,12}(?: [\\p{L}\\p{M}]{1,10})?\\s?[:：]\\s?)?';
const dateLine = new RegExp(`^${label}(?:${patterns.join('|')})$`, 'u');

/** A date alone on a line, lower-cased, in Arabic, Hindi, Chinese or Japanese, with a label and a time or without. */
export function isDateInOtherScript(line: string): boolean {
  return line.length <= 80 && dateLine.test(line);
}
