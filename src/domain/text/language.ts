import { commonWords, cyrillicWords, tellingLetters } from './language-profiles.ts';

const sampleLength = 1_000;
// Anything from Greek on, punctuation and Latin Extended Additional apart: absent from nearly all text in Latin script.
const otherScripts = /[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\uffef]/g;
const fewestLetters = 8;

type ScriptTest = readonly [pattern: RegExp, language: (sample: string) => string];

// Scripts that one language, or a few told apart by their own letters, write the news in.
const scripts: readonly ScriptTest[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => 'ja'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Han}/gu, () => 'zh'],
  [/\p{Script=Arabic}/gu, arabicScript],
  [/\p{Script=Devanagari}/gu, devanagari],
  [/\p{Script=Cyrillic}/gu, cyrillic],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Bengali}/gu, () => 'bn'],
  [/\p{Script=Tamil}/gu, () => 'ta'],
  [/\p{Script=Telugu}/gu, () => 'te'],
  [/\p{Script=Gujarati}/gu, () => 'gu'],
  [/\p{Script=Gurmukhi}/gu, () => 'pa'],
  [/\p{Script=Kannada}/gu, () => 'kn'],
  [/\p{Script=Malayalam}/gu, () => 'ml'],
  [/\p{Script=Sinhala}/gu, () => 'si'],
  [/\p{Script=Georgian}/gu, () => 'ka'],
  [/\p{Script=Armenian}/gu, () => 'hy'],
  [/\p{Script=Myanmar}/gu, () => 'my'],
  [/\p{Script=Khmer}/gu, () => 'km'],
  [/\p{Script=Lao}/gu, () => 'lo'],
  [/\p{Script=Ethiopic}/gu, () => 'am'],
];

/** The language a text is written in (ISO 639-1), judged by script and commonest words of its beginning; undefined where that tells too little. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleLength).toLowerCase();
  const latin = count(sample, /\p{Script=Latin}/gu);
  if (latin >= fewestLetters && count(sample, otherScripts) * 10 < latin)
    return byCommonWords(sample, latinIndex);
  const found = scripts.map(([pattern, language]) => ({ letters: count(sample, pattern), language }));
  const letters = found.reduce((sum, script) => sum + script.letters, latin);
  if (letters < 2) return undefined;
  const [kana, , han] = found;
  // Japanese mixes kana into Han characters; a tenth of kana is never Chinese.
  if (kana !== undefined && han !== undefined && kana.letters > 0 && kana.letters * 10 >= han.letters) {
    han.letters += kana.letters;
    han.language = () => 'ja';
  }
  const most = found.reduce((best, script) => (script.letters > best.letters ? script : best));
  // A Latin name weighs more letters than the same name in Chinese, so other scripts win from two fifths on.
  if (most.letters >= letters * 0.4 && most.letters >= 2) return most.language(sample);
  return letters < fewestLetters ? undefined : byCommonWords(sample, latinIndex);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function arabicScript(sample: string): string {
  if (/[ٹڈڑےں]/.test(sample)) return 'ur';
  if (/[ێۆڵڕ]/.test(sample)) return 'ckb';
  return /[پچژگ]/.test(sample) && (/[یک]/.test(sample) || count(sample, /[پچژگ]/g) > sample.length / 80)
    ? 'fa'
    : 'ar';
}

function devanagari(sample: string): string {
  if (/ळ|(?:^|\s)(?:आहे|आणि|होते|या)(?=\s)/u.test(sample) && !/(?:^|\s)(?:है|हैं)(?=[\s।])/u.test(sample))
    return 'mr';
  return /(?:^|\s)(?:छ|छन्|गरेको|भएको)(?=[\s।])/u.test(sample) ? 'ne' : 'hi';
}

function cyrillic(sample: string): string {
  if (/[ђћџ]/.test(sample)) return 'sr';
  if (/[ѓќѕ]/.test(sample)) return 'mk';
  if (/[әғқңөұүһ]/.test(sample)) return /[ұқғ]/.test(sample) ? 'kk' : 'mn';
  if (sample.includes('ў')) return 'be';
  if (/[їєґ]/.test(sample)) return 'uk';
  if (/[ыэё]/.test(sample)) return sample.includes('і') ? 'be' : 'ru';
  return byCommonWords(sample, cyrillicIndex) ?? (/[ьі]/.test(sample) && sample.includes('і') ? 'uk' : 'ru');
}

type WordIndex = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** For each word the languages it is common in; a word of many languages weighs little in each. */
function indexWords(profiles: Readonly<Record<string, string>>): WordIndex {
  const index = new Map<string, Map<string, number>>();
  for (const [language, list] of Object.entries(profiles)) {
    for (const word of new Set(list.split(' ')))
      index.set(word, (index.get(word) ?? new Map<string, number>()).set(language, 1));
  }
  for (const languages of index.values()) {
    const weight = 1 / languages.size;
    for (const language of languages.keys()) languages.set(language, weight + 0.25);
  }
  return index;
}

const latinIndex = indexWords(commonWords);
const cyrillicIndex = indexWords(cyrillicWords);

function byCommonWords(sample: string, index: WordIndex): string | undefined {
  const scores = new Map<string, number>();
  const tokens = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  for (const token of tokens) {
    for (const [language, weight] of index.get(token) ?? []) {
      scores.set(language, (scores.get(language) ?? 0) + weight);
    }
    if (index === latinIndex && /[^a-z]/.test(token)) addLetters(scores, token);
  }
  let best: string | undefined;
  for (const [language, score] of scores) if (score > (scores.get(best ?? '') ?? 0)) best = language;
  const score = scores.get(best ?? '') ?? 0;
  const isCertain = score >= 1 && score >= tokens.length * (tokens.length < 12 ? 0.12 : 0.08);
  return isCertain ? best : undefined;
}

const letterWeight = 0.4;

/** A word with a letter of few languages tells for each of them. */
function addLetters(scores: Map<string, number>, token: string): void {
  for (const [language, letters] of tellingLetters) {
    if (letters.test(token)) scores.set(language, (scores.get(language) ?? 0) + letterWeight);
  }
}
