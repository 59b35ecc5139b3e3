const russianAgency = 'РИА Новости|ТАСС|Интерфакс|Прайм|Sputnik|Рейтер|АП|АФП|Укринформ|БелТА|Казинформ';
const arabicAgency =
  'رويترز|أ ف ب|ا ف ب|أ ب|د ب أ|وكالات|الوكالات|الأناضول|سانا|واس|وام|قنا|كونا|أ ش أ|بترا|وفا';
const hindiAgency = 'भाषा|पीटीआई|एएनआई|आईएएनएस|वार्ता|एजेंसी|एजेंसियां|रॉयटर्स|एपी|एएफपी';

const openings: readonly RegExp[] = [
  // "МОСКВА, 20 ноя — РИА Новости.", "КАЗАНЬ, 20 ноября. /ТАСС/."
  new RegExp(
    `^\\p{Lu}[\\p{Lu} -]{2,30}, \\d{1,2} \\p{L}{3,9}\\.? ?(?:[–—-] ?(?:${russianAgency})\\.|/(?:${russianAgency})/\\.?) ?`,
    'u',
  ),
  // "القاهرة (رويترز) - "
  new RegExp(
    `^(?:[\\p{Script=Arabic}]+[ /،-]{0,2}){1,4}[ /]?(?:[(/] ?(?:${arabicAgency}) ?[)/]|[–—-] ?(?:${arabicAgency}))\\s?[-–—:]?\\s?`,
    'u',
  ),
  // "القاهرة – ", a place alone
  /^[\p{Script=Arabic}\p{M}]{3,}(?: [\p{Script=Arabic}\p{M}]+){0,2} [–—-] (?=\p{Script=Arabic})/u,
  // "नई दिल्ली, 20 नवंबर (भाषा) "
  new RegExp(
    `^[\\p{Script=Devanagari}\\p{M} ]{2,30}(?:, \\d{1,2} [\\p{Script=Devanagari}\\p{M}]{2,10})?[,।]? ?\\((?:${hindiAgency})\\)[।:.]?\\s?[-–—]?\\s?`,
    'u',
  ),
  // "新华社北京11月20日电（记者 …）", "中新网上海11月20日电 (…)"
  /^(?:新华社|中新社|中新网|中央社|人民网|法新社|路透社|美联社|共同社|韩联社)?\p{Script=Han}{2,8}\d{1,2}月\d{1,2}日(?:电|電|讯|訊)\s?(?:[（(][^（）()]{2,30}[）)])?[，：\s]?/u,
  /^本(?:报|刊|台|网|報|網)(?:讯|訊)[，：\s]?(?:[（(][^（）()]{2,30}[）)])?[，：\s]?/u,
  // "（中央社記者王明台北20日電）", "（北京综合电）"
  /^[（(](?:[^（）()]{2,30}(?:电|電|讯|訊|報導|报道))[）)]\s?/u,
  // "【東京＝山田太郎】", "【时报讯】"
  /^【[^【】]{2,24}】(?=.{10})/u,
  /^［[^［］]{2,24}］(?=.{10})/u,
];

/** How long the opening of a dateline is in languages that write it without capitals, or 0. */
export function datelineInOtherScript(head: string): number {
  if (/^[\u0020-\u024f“”‘’]/.test(head)) return 0;
  for (const opening of openings) {
    const match = opening.exec(head);
    if (match !== null) return match[0].length;
  }
  return 0;
}
