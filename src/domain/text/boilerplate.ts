import { channelInvitation, imperatives, isNotice, markers, prefixes } from './boilerplate-phrases.ts';
import { isShareBar } from './share-bar.ts';

const longestBoilerplate = 320;
const rule = /^[\s*_=~#.•·|–—-]+$/;
const endsAsSentence = /[.!?…]["'”’»)]*$/;

/** What a line is that no reader came for, or undefined for the article's own words. */
export type Boilerplate = 'related' | 'other';

export function boilerplateKind(line: string): Boilerplate | undefined {
  if (line.length > longestBoilerplate) return undefined;
  if (rule.test(line)) return 'other';
  const text = withoutOrnaments(line);
  const lower = text.toLowerCase();
  if (markers.related.test(lower)) return 'related';
  if (markers.other.test(lower) || isShareBar(lower)) return 'other';
  if (prefixes.labelled.test(lower) || isNotice(lower)) return 'other';
  if (prefixes.bare.test(lower) && !endsAsSentence.test(text) && wordsIn(text) <= 18) return 'other';
  if (text.length <= 160 && channelInvitation.test(lower)) return 'other';
  if (imperatives.opening.test(lower) && imperatives.subject.test(lower)) return 'other';
  return isCaption(text) ? 'other' : undefined;
}

const ornament = /[\s•*#>_–—|»›→▶-]/;

function withoutOrnaments(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && ornament.test(line.charAt(start))) start += 1;
  while (end > start && ornament.test(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

const captionLabel =
  /^(?:(?:file )?(?:photo(?:graph)?|image|picture|video|audio|graphic|illustration|map|credit|caption|screenshot|photos?|pictures|foto|bild|grafik|quelle|fotocredit|symbolbild|vidéo|imagen|vídeo|crédit|crédito|fotos|archivfoto|фото|видео)(?: (?:credit|source|courtesy(?: of)?|by|illustration|caption|crédit|nachweis|d['’]illustration|de archivo))?|(?:crédit|crédits|credit|credits) (?:photo|image|foto)|image source|picture alliance|(?:photo|photograph|picture|foto|image)s? by [\p{L}. '’-]{3,40}) ?[:©]/iu;
const photoCredit =
  /(?:\((?:[^()]{0,60}\b(?:photo|foto|file|getty images|shutterstock|istock|unsplash|pool via|handout|picture alliance|courtesy|archiv|archivo|archives|afp via|ap via|via ap|via reuters|via afp)\b[^()]{0,60}|(?:ap|afp|reuters|epa|epa-efe|dpa|efe|ansa)\/[^()]{2,40}|[^()]{2,40}\/(?:ap|afp|reuters|getty images|epa|dpa|efe|the new york times|the washington post))\)|(?:(?:\/|\||via|©|photo:|photo by|foto:|picture:|image:|credit:) ?(?:[\p{L}. ]{2,30}\/)?(?:getty images|ap photo|ap|afp|reuters|epa|dpa|shutterstock|imago(?: images)?|picture alliance|alamy|istock))(?: images?)?)\.?$/iu;

const labelledCredit =
  /(?:[.|)\]–—-]|^) ?(?:(?:photo|photograph|foto|picture|image|bild)s?(?: credit)? ?: ?\S.{1,50}|(?:REUTERS|AP Photo|AFP|EPA|Reuters)\/\p{Lu}[\p{L} .'’-]{2,40})$/iu;
// Cheap, and false for nearly all prose.
const maybeCredit = /\)\.?$|[/|©:]|via /;

/** A caption ends with its credit or begins with its label. A long paragraph with a credit behind is kept: it is more than a caption. */
function isCaption(text: string): boolean {
  if (captionLabel.test(text)) return true;
  if (/^(?:getty images|ap photo|afp|reuters|file photo|picture alliance)(?:[/ ].{0,40})?$/i.test(text))
    return true;
  const tail = text.slice(-160);
  return maybeCredit.test(tail) && (photoCredit.test(tail) || labelledCredit.test(tail));
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
