import { isDateInOtherScript } from './date-line-by-script.ts';

const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|sept|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\\.?';
const weekday =
  '(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th|er|\\.|º)?';
const clock =
  '(?:\\d{4}(?= (?:gmt|utc)\\b)|\\d{1,2}[:.h]\\d{2}(?::\\d{2})?|\\d{1,2}(?= ?[ap]\\.?m))(?: ?[ap]\\.?m\\.?)?(?: ?(?:uhr|h|hrs))?(?: ?\\(?(?:gmt|utc|[a-z]{2,4}t|et|pt|ist|cet|cest|msk|mez|mesz)(?: ?[+-]\\d{1,2}(?::?\\d{2})?)?\\)?)?';
const calendar = `(?:${day}(?: de)? ${month},?(?: de| del)?(?: \\d{4})?|${month} ${day},?(?: \\d{4})?|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4})`;
const when = `(?:(?:${weekday},? )?${calendar}(?:(?:,| at| um| à| a las| [-–|·])? ${clock})?|${clock}(?:,? (?:on )?(?:${weekday},? )?${calendar})?)`;
const label =
  '(?:(?:first |last |originally )?(?:published|updated|posted|modified|created)(?: (?:on|at|by))?|date|stand|veröffentlicht(?: am)?|(?:zuletzt )?aktualisiert(?: am)?|erstellt(?: am)?|publié(?: le)?|mis à jour(?: le)?|modifié(?: le)?|publicado(?: el)?|actualizado(?: el)?|creado(?: el)?|pubblicato(?: il)?|опубликовано|обновлено)';
const dateLine = new RegExp(
  `^(?:${label} ?:? ?(?:a las |à |um |at )?)?${when}(?:(?:[\\s,|·•/–-]| and )*(?:${label} ?:? ?)?${when}(?: \\(\\d{4} [a-z]{2,4}\\))?)*(?: ?[/|] ?[\\p{L} .]{2,30})?$`,
  'u',
);
const relative = new RegExp(
  `^(?:${label}:? ?)?(?:\\d{1,3} ?[mhdw](?: ago)?|(?:yesterday|today) at \\d{1,2}:\\d{2}(?: ?[ap]\\.?m\\.?)?|\\d{1,3} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago|vor \\d{1,3} (?:minuten?|stunden?|tagen?)|il y a \\d{1,3} (?:minutes?|heures?|jours?)|hace \\d{1,3} (?:minutos?|horas?|días?)|just now|today|yesterday)$`,
  'u',
);
const startsLikeDate = /^[\d\p{Nd}]|^[\p{L}\p{M}]{2,14}[.,:：]? ?/u;

/** Section names that stand above a headline. */
const kickers = new Set(
  'world news politics business technology tech science health sport sports culture opinion analysis exclusive breaking|breaking news|live|live updates|top story|world news|us news|uk news|local news|europe|asia|africa|middle east|americas|entertainment|economy|explainer|video|watch|politik|wirtschaft|ausland|inland|panorama|international|monde|politique|économie|société|mundo|economía|política|sociedad|internacional'
    .split('|')
    .flatMap((part, index) => (index === 0 ? part.split(' ') : [part])),
);

/** "Published 3 November 2024, 10:32 GMT", "Updated: Nov. 3, 2024 | 5:01 p.m. ET", "2 hours ago". */
export function isDateLine(line: string): boolean {
  if (line.length > 120) return false;
  const lower = line.toLowerCase();
  if (!startsLikeDate.test(lower)) return false;
  return (
    (/\p{Nd}/u.test(lower) && (dateLine.test(lower) || isDateInOtherScript(lower))) || relative.test(lower)
  );
}

/** A section's name alone on a line. */
export function isKicker(line: string): boolean {
  return line.length <= 20 && kickers.has(line.toLowerCase());
}
