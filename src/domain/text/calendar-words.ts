const englishMonths = 'january february march april may june july august september october november december';
const englishWeekdays = 'monday tuesday wednesday thursday friday saturday sunday';
const monthLists = [
  englishMonths,
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jänner feb mär apr mai jun jul aug sep okt nov dez',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janv févr mars avr mai juin juil août sept oct nov déc',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'ene feb mar abr may jun jul ago sept oct nov dic',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
];
const weekdayLists = [
  englishWeekdays,
  'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'lunes martes miércoles jueves viernes sábado domingo',
  'понедельник вторник среда четверг пятница суббота воскресенье',
];

/** Month names and abbreviations in lower case, as 1 to 12. */
export const months: ReadonlyMap<string, number> = numbered(monthLists);

/** Weekdays in lower case, Monday as 1 to Sunday as 7. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ...numbered(weekdayLists),
  ...numbered(['mon tue wed thu fri sat sun', 'mon tues wed thurs fri sat sun']),
  ['sonnabend', 6],
  ['в среду', 3],
  ['среду', 3],
  ['пятницу', 5],
  ['субботу', 6],
]);

/** English months and weekdays in lower case, written out. */
export const englishCalendar: ReadonlySet<string> = new Set(`${englishMonths} ${englishWeekdays}`.split(' '));

function numbered(lists: readonly string[]): Map<string, number> {
  return new Map(
    lists.flatMap((list) => list.split(' ').map((name, index): [string, number] => [name, index + 1])),
  );
}
