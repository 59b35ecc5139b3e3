import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { hindi } from './hindi.ts';
import { japanese } from './japanese.ts';
import { russian } from './russian.ts';
import { kindByWords } from './trimming-words.ts';

const anyScript = /[\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\u3040-\u30ff\u3400-\u9fff]/;
const brackets = /^[【（(［[](.+)[】）)］\]]$/u;

const scripts = [
  { script: /\p{Script=Cyrillic}/u, kinds: [kindByWords(russian)] },
  { script: /\p{Script=Arabic}/u, kinds: [kindByWords(arabic)] },
  { script: /\p{Script=Devanagari}/u, kinds: [kindByWords(hindi)] },
  {
    script: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    kinds: [kindByWords(chinese), kindByWords(japanese)],
  },
];

/** What a lower-cased line is in the languages that are not written in Latin script, or undefined for an article's own words. */
export function kindInOtherScripts(line: string): 'related' | 'other' | undefined {
  if (!anyScript.test(line)) return undefined;
  const bare = brackets.exec(line)?.[1] ?? line;
  for (const { script, kinds } of scripts) {
    if (!script.test(bare)) continue;
    for (const kind of kinds) {
      const found = kind(bare);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
