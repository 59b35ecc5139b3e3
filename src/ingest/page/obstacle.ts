import { countMatches } from '../../domain/text/count-matches.ts';
import type { LinkedArticle } from './json-ld.ts';
import { noticeWords } from './notice-words.ts';
import { wordStart } from './text-weight.ts';

/** Why a page does not show its article. */
export type Obstacle = 'cookie wall' | 'paywall' | 'robot check' | 'not an article';

const cookieWords =
  /\b(?:cookies?|consent|einwilligung|datenschutz|consentement|privacidad|consentimiento|gdpr|dsgvo|tracking|personali[sz]ed ads|legitimate interest|partners?)\b/giu;
const payWords =
  /\b(?:subscribe|subscription|subscribers?|sign in|log ?in|already a (?:member|subscriber)|free trial|per (?:month|week)|unlimited access|full access|to continue reading|continue reading|register (?:now|for free)|abonn\w{1,12}|weiterlesen|jetzt testen|inscrivez|s'abonner|réservé aux abonnés|suscr[ií]b\w{1,10}|newsletter|payment|premium)\b/giu;
const robotWords =
  /\b(?:captcha|are you (?:a )?(?:human|robot)|verify (?:that )?you are|unusual (?:traffic|activity)|enable javascript|javascript is (?:disabled|required)|access denied|checking your browser|cloudflare|ray id|bot detection|please enable cookies)\b/giu;
const wallPhrase =
  /\b(?:to continue reading|continue reading this (?:article|story)|subscribe to (?:continue|read|unlock|keep)|this (?:article|story|content) is (?:for|only for|available (?:only )?to|exclusive(?:ly)? (?:to|for)|reserved for) (?:our )?(?:paying |premium )?(?:subscribers|members)|already a subscriber|log ?in to (?:continue|read)|sign (?:in|up) to (?:continue|read)|unlock (?:this|the full) (?:article|story)|you (?:have|'ve) (?:reached|read) your|free articles? (?:left|remaining|this month)|nur für abonnenten|mit .{0,20}abo weiterlesen|réservé(?:e)?s? aux abonnés|il vous reste .{0,20} de cet article|contenido exclusivo para suscriptores|suscríbete para (?:seguir )?le[ey]\w*)/iu;

const robotShare = 0.0175;
/** Of a paragraph that is a notice. */
const noticeShare = 0.08;
const shortText = 220;

/** Whether what was read breaks off at a wall, is a check, or too little, rather than an article. */
export function findObstacle(
  paragraphs: readonly string[],
  linked: LinkedArticle | undefined,
): Obstacle | undefined {
  const text = paragraphs.join('\n');
  const words = countMatches(text, wordStart);
  const isShort = words < shortText;
  if (isShort && countMatches(text, robotWords) / Math.max(words, 1) > robotShare) return 'robot check';
  if (isShort && wallPhrase.test(text)) return 'paywall';
  if (linked?.isFree === false && words < 150) return 'paywall';
  return words < 25 && !isWideScript(text) ? 'not an article' : undefined;
}

/** Paragraphs without those that ask the reader to pay, sign in or agree. */
export function withoutNotices(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.filter((paragraph) => {
    const words = countMatches(paragraph, wordStart);
    const notices = countMatches(paragraph, cookieWords) + countMatches(paragraph, payWords);
    return (
      words > 80 ||
      !(
        wallPhrase.test(paragraph) ||
        (notices >= 2 && notices / Math.max(words, 1) > noticeShare && speaksToReader(paragraph))
      )
    );
  });
}

function speaksToReader(paragraph: string): boolean {
  return paragraph.toLowerCase().match(noticeWords.address) !== null;
}

/** Scripts without spaces between words say much in one run of letters. */
function isWideScript(text: string): boolean {
  return (
    countMatches(text, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, 60) >= 60
  );
}
