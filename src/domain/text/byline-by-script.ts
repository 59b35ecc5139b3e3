const names: readonly RegExp[] = [
  // Arabic: "بقلم: …", "كتبت: …"
  /^(?:بقلم|كتب|كتبت|إعداد|تقرير|ترجمة|المراسل)\s?[:：]\s?((?:[\p{Script=Arabic}\p{M}]+[ ،]{0,2}){2,6})$/u,
  /^بقلم ((?:[\p{Script=Arabic}\p{M}]+ ?){2,4})$/u,
  // Hindi: "लेखक: …"
  /^(?:लेखक|लेखिका|रिपोर्ट|रिपोर्टर|संवाददाता|द्वारा|संपादन|by)\s?[:：-]?\s?((?:[\p{Script=Devanagari}\p{M}]+ ?){2,4})$/u,
  // Chinese: "本报记者 …", "文/…", "（记者 …）"
  /^[（(【]?(?:(?:本报|本刊|本台|本網|本网|新华社|中新社|中央社)?(?:特约|驻\p{Script=Han}{2,4})?记者|(?:特派)?記者|作者|撰文|撰稿|文字?|编译|編譯|通讯员)[\s:：/／|｜・]\s?((?:[\p{Script=Han}·]{2,6}[\s、，]{0,2}){1,4})(?:报道|報導|摄|攝)?[）)】]?$/u,
  // Japanese: "取材・文／…", "【…】", "… 記者"
  /^[【（(]?(?:取材・文|取材|文|執筆|著者|筆者|ライター|記者)[\s・:：/／＝=]\s?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・ 　]{2,16})[】）)]?$/u,
  /^[【（(]([\p{Script=Han}]{2,6})[】）)]$/u,
  /^([\p{Script=Han}]{3,6})[ 　]?記者$/u,
];
const longest = 80;

/** "（记者 王明）", "【東京＝山田太郎】" in a dateline. */
const inDateline =
  /^[^。]{0,40}?(?:记者|記者)[\s:：]?(\p{Script=Han}{2,3}(?:[、，\s]\p{Script=Han}{2,3})*)\s?[）)】]|^【[^【】]{1,12}＝([\p{Script=Han}・]{2,8})】/u;

/** The author that a dateline of a Chinese or Japanese article names. */
export function authorInDateline(paragraph: string): string | undefined {
  if (/^[\u0020-\u024f“”‘’]/.test(paragraph)) return undefined;
  const match = inDateline.exec(paragraph.slice(0, 80));
  const name = match?.[1] ?? match?.[2];
  return name?.split(/[、，\s]/).join(', ');
}

/** The author, if the whole line is a byline in Arabic, Devanagari, Chinese or Japanese script. */
export function bylineInOtherScript(line: string): string | undefined {
  if (line.length > longest || /^[\u0020-\u024f]{3}/.test(line)) return undefined;
  for (const pattern of names) {
    const name = pattern.exec(line)?.[1]?.trim();
    if (name !== undefined && name !== '') return name.split(/\s*[、，،]\s*/).join(', ');
  }
  return undefined;
}
