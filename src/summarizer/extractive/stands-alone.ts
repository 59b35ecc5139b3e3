import { fullStops, questionMarks } from '../../domain/text/sentence-marks.ts';
import { hasLatePronoun } from '../../domain/text/late-pronoun.ts';
import { isSpacedScript } from '../../domain/text/spaced-sentences.ts';
import { countWords } from '../../domain/text/words.ts';
import { plainForModel } from './model-words.ts';

/**
 * Why a sentence cannot be shown by itself. `leans`: it needs the sentence before it, and may stand beside that one.
 * `unfit`: it does not belong into any summary.
 */
export type Standing = 'alone' | 'leans' | 'unfit';

const PRONOUN_OPENING =
  /^["'(]*(?:he|she|it|they|his|her|hers|its|their|theirs|him|them|these|those|this|that|both|neither|others|another|each|some|many|most)\b(?! who| of (?:the|a)\b)/;
// "This week" and "that year" say when, "it is the third year" points forwards, "those who" brings its own meaning.
const HARMLESS_OPENING =
  /^["'(]*(?:this (?:week|month|year|weekend|morning|afternoon|evening|summer|winter|autumn|spring|season)|(?:some|many|most|both|each|another) (?!of (?:them|these|those)\b|said\b|say\b|were\b|are\b|have\b|had\b|would\b|will\b)[a-z0-9])/;
const CONNECTIVE_OPENING =
  /^["'(]*(?:however|but|and|so|or|yet|nor|then|thus|hence|therefore|nevertheless|nonetheless|moreover|furthermore|besides|also|instead|meanwhile|still|otherwise|likewise|similarly|consequently|accordingly|indeed|additionally|alternatively|conversely|afterwards?|later|too|because|in addition|as a result|as such|for (?:example|instance|that reason|this reason)|on the (?:other hand|contrary)|by contrast|in contrast|in turn|at the same time|at that (?:time|point)|that said|after (?:that|this)|before (?:that|this)|despite (?:that|this|these)|in (?:that|this|these|such|both|either) (?:case|cases|way|event|sense|respect|regard|spirit|light|context|vein)|to (?:that|this) end|by (?:then|that time)|(?:at the time|suddenly)(?=,)|lucky for (?:him|her|them|it)|which(?![^?]*\?["']?$)|whose|the (?:reason|trouble|problem|catch|upshot|answer):|among (?:them|these|those)|of (?:these|those|them)|even so|what is more|what's more|if so|if not|not (?:so|all|only that)|no,|yes,|well,|oh,)(?:\b|,| )/;
const REFERRING_OPENING =
  /^["'(]*(?:such (?:an?|the)?\b|the (?:two|three|four|five|pair|trio|duo|former|latter|other|others|same|move|incident|decision|announcement|news|findings|comments?|remarks?|statement|claims?|allegations?|revelations?|result|results|man|woman|couple|boy|girl|suspect|victim|victims|teenager|youngster|father|mother)\b|one of (?:them|these|those|the two)\b|here (?:is|are)\b|as (?:well|for) (?:as )?(?:this|that|these|him|her|them)\b)/;
const BARE_NUMBER_OPENING =
  /^["'(]*(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|hundreds|thousands|\p{N}[\p{N},.]*) (?:of (?:them|these|those)|others?|more|is|are|was|were|has|have|had|remains?|died|said)\b/u;
// Pronouns and connectives of German, French, Spanish, Italian, Portuguese and Russian that no English sentence opens with.
const FOREIGN_OPENING =
  /^["'(]*(?:er|sie|es|dies|diese[rsnm]?|jedoch|doch|aber|deshalb|daher|außerdem|dennoch|allerdings|zudem|il|elle|ils|elles|mais|cependant|pourtant|toutefois|ainsi|donc|cela|cette|él|ella|ellos|ellas|pero|sin embargo|además|también|por eso|este|esta|estos|estas|egli|lei|loro|ma|però|tuttavia|inoltre|ele|ela|eles|elas|mas|porém|contudo|он|она|оно|они|это|этот|эта|эти|однако|но|поэтому|кроме того)(?![\p{L}\p{M}])/u;
const BARE_SPEECH =
  /(?:^|["',] ?)(?:he|she|they) (?:(?:also|then|later|further) )?(?:said|says|added|adds|told|tells|explained|explains|continued|insisted|claimed|wrote|concluded|recalled|noted|stated|tweeted|admitted|remarked|warned|asked|replied|joked)\b|\b(?:said|added|says) (?:he|she|they)\b/;

/** "Drivers know this, and leave early." */
const POINTS_BACK =
  /\b(?:knows?|knew|do|does|did|says?|understands?|understood|believes?|believed|fears?|feared|den(?:y|ies|ied)) (?:this|that)(?:[,.;]| and\b| but\b)/;

const LEANING = [
  CONNECTIVE_OPENING,
  REFERRING_OPENING,
  BARE_NUMBER_OPENING,
  FOREIGN_OPENING,
  BARE_SPEECH,
  POINTS_BACK,
];

const FEWEST_WORDS = 4;
const FINISHED = new RegExp(`[${fullStops}${questionMarks}]["')\\]」』]*$`);
const BYLINE = /^(?:By|BY) \p{Lu}[\p{L}.'’-]*(?: (?:and|\p{Lu}[\p{L}.'’-]*)){1,8}\.?$/u;
const ABBREVIATED_END =
  /\b(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|sgt|lt|capt|st|vs|inc|jan|feb|aug|sept|oct|nov|dec|no)\.$|(?<!\bthe) u\.[sn]\.$/;
const BOILERPLATE =
  /\b(?:contributed to this (?:report|story|article)|all rights reserved|scroll down|click here|click to|sign up|subscribe|newsletter|read more|related (?:post|story|stories|articles?)|follow (?:us|me|him|her|@)|follow [a-z ]+ on (?:twitter|facebook|instagram)|terms (?:of|and) (?:use|service|conditions)|cookie|cookies|share this|back to top|advertisement|copyright|this (?:story|article) (?:was|has been) (?:updated|corrected|originally)|for confidential support|watch the video|video below|see (?:the )?(?:video|gallery)|(?:photo|image|picture|photograph)(?:s|graph)?(?: credit)?:|getty images|(?:pictured|seen) (?:here|above|below|left|right))\b|^©|^[@#]\w+/;

/** Can the sentence be read with nothing before it? `title` is the article's headline, which a summary does not repeat. */
export function standing(sentence: string, title?: string): Standing {
  const plain = plainForModel(sentence);
  if (isUnfit(plain) || BYLINE.test(sentence) || repeatsTitle(plain, title)) return 'unfit';
  return leans(plain) || hasLatePronoun(sentence) ? 'leans' : 'alone';
}

function leans(plain: string): boolean {
  if (PRONOUN_OPENING.test(plain) && !HARMLESS_OPENING.test(plain)) return true;
  return LEANING.some((pattern) => pattern.test(plain));
}

function isUnfit(plain: string): boolean {
  const words = countWords(plain);
  if (words < FEWEST_WORDS || !(FINISHED.test(plain) || isSpacedScript(plain))) return true;
  if (ABBREVIATED_END.test(plain) || BOILERPLATE.test(plain)) return true;
  return isBrokenQuotation(plain);
}

/** Half a quotation, or one whose speaker is not named. */
function isBrokenQuotation(plain: string): boolean {
  const marks = plain.split('"').length - 1;
  if (marks % 2 === 1) return true;
  return plain.startsWith('"') && /[.!?]"$/.test(plain) && marks === 2;
}

function repeatsTitle(plain: string, title: string | undefined): boolean {
  if (title === undefined) return false;
  const own = contentOf(plain);
  const headline = contentOf(plainForModel(title));
  if (headline.size === 0) return false;
  const shared = [...headline].filter((word) => own.has(word)).length;
  return shared / headline.size > 0.85 && shared / Math.max(1, own.size) > 0.85;
}

function contentOf(plain: string): Set<string> {
  return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? []);
}
