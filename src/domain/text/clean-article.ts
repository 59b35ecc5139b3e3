import { fullStops, questionMarks } from './sentence-marks.ts';
import { isAuthorNote } from './author-note.ts';
import { authorNames } from './author-names.ts';
import { boilerplateKind } from './boilerplate.ts';
import { authorInDateline } from './byline-by-script.ts';
import { parseByline } from './byline.ts';
import { cleanCharacters, collapseSpace } from './clean-characters.ts';
import { stripTail, stripDateline } from './dateline.ts';
import { outletBehind, repeatsHeadline, withoutOutlet } from './headline.ts';
import { isDateLine, isKicker } from './metadata-lines.ts';
import { splitParagraphs } from './paragraphs.ts';
import { findTitle } from './title.ts';

export type RawArticle = {
  readonly title?: string | undefined;
  readonly text: string;
  readonly author?: string | undefined;
  /** The outlet's name. */
  readonly source?: string | undefined;
  readonly url?: string | undefined;
};

/** `text` has its paragraphs divided by one blank line. `title` is empty where neither the source nor the text shows one. */
export type CleanArticle = {
  readonly title: string;
  readonly text: string;
  readonly author: string | undefined;
};

const headParagraphs = 3;
const tailLines = 4;
const longestMetadata = 120;

/**
 * The article's own words: without the headline said again, byline, dateline, agency tags, captions, links to other stories, notices.
 * English, and the commonest forms of German, French and Spanish. Linear in the length of the text.
 */
export function cleanArticle(raw: RawArticle): CleanArticle {
  const paragraphs = splitParagraphs(cleanCharacters(raw.text));
  const given = collapseSpace(cleanCharacters(raw.title ?? ''));
  const title = given === '' ? findTitle(paragraphs) : withoutOutlet(given);
  const givenAuthor = collapseSpace(cleanCharacters(raw.author ?? ''));
  const outlet = [given, ...paragraphs.slice(0, headParagraphs)]
    .map(outletBehind)
    .find((name) => name !== '');
  const named = authorNames(givenAuthor, [raw.source, raw.url]);
  const body = readBody(paragraphs, { title, author: givenAuthor, named, outlet });
  const author = named ?? body.author;
  return { title, text: body.paragraphs.join('\n\n'), author };
}

type Known = {
  readonly title: string;
  /** As the source writes it, and as the people's names alone. */
  readonly author: string;
  readonly named: string | undefined;
  /** As the headline names it. */
  readonly outlet: string | undefined;
};
type Body = { readonly paragraphs: readonly string[]; readonly author: string | undefined };

function readBody(lines: readonly string[], known: Known): Body {
  const kept: string[] = [];
  let author: string | undefined;
  let inRelated = false;
  let opened = 0;
  for (const [index, line] of lines.entries()) {
    const isShort = line.length <= 400;
    const isTail = index >= lines.length - tailLines;
    if (isShort && inRelated && isListedHeadline(line, isTail)) continue;
    inRelated = false;
    if (isShort) {
      const kind = boilerplateKind(line);
      if (kind !== undefined) {
        inRelated = kind === 'related';
        continue;
      }
      const isHead = kept.length < headParagraphs;
      if (isHead && isHeadMatter(line, known)) continue;
      if (isTail && isTailMatter(line, known, author)) continue;
      if (isHead || isTail) {
        const byline = parseByline(line);
        author ??= byline?.author;
        if (byline !== undefined) continue;
      }
    }
    if (kept.length === 0) author ??= authorInDateline(line);
    const said = stripTail(opened < headParagraphs ? stripDateline(line) : line);
    if (said !== '') kept.push(said);
    if (isRunningText(line)) opened += 1;
  }
  return { paragraphs: kept.length > 0 ? kept : wordsOf(lines), author };
}

/** Where everything looked like trimmings, the text is shown as it came rather than empty. */
function wordsOf(lines: readonly string[]): readonly string[] {
  return lines.some((line) => /[\p{L}\p{N}]/u.test(line)) ? lines : [];
}

function isHeadMatter(line: string, known: Known): boolean {
  return (
    repeatsHeadline(line, known.title) ||
    isMetadata(line) ||
    line === known.outlet ||
    (known.author !== '' && line.toLowerCase() === known.author.toLowerCase())
  );
}

function isTailMatter(line: string, known: Known, author = known.named ?? ''): boolean {
  return isMetadata(line) || repeatsHeadline(line, known.title) || isAuthorNote(line, author);
}

/** "3h • 2 min read", "World | 20 November 2026": nothing but what stands around an article. */
function isMetadata(line: string): boolean {
  if (isDateLine(line) || isKicker(line)) return true;
  const pieces = line.length > longestMetadata ? [] : line.split(/ ?[|•·] ?/);
  return (
    pieces.length > 1 &&
    pieces.every(
      (piece) => piece === '' || isDateLine(piece) || isKicker(piece) || boilerplateKind(piece) !== undefined,
    )
  );
}

const endsAsSentence = new RegExp(`[${fullStops}${questionMarks}:;,]["'”’»)\\]」]*$`);

/** Standfirsts and labels may stand above the first line of the report, which has the dateline. */
function isRunningText(line: string): boolean {
  return line.length >= 80 && endsAsSentence.test(line);
}

/** After "Related Posts" follow other stories' headlines: short, and not ended like a sentence. At the end of a page some ask. */
function isListedHeadline(line: string, isTail: boolean): boolean {
  return line.length <= 140 && (!endsAsSentence.test(line) || (isTail && /\p{L}[?？]$/u.test(line)));
}
