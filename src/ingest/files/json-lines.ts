import { z } from 'zod';
import type { FileDefaults, FileItem } from '../../domain/ports/file-reader.ts';
import { withoutTags } from '../html-to-text.ts';
import { parseJson } from '../json.ts';
import { toArticle } from '../to-article.ts';

const longestLineBytes = 5 * 1024 * 1024;
const newline = 0x0a;

const missing = 'is missing';
const wanted = z.string({ error: (issue) => (issue.input === undefined ? missing : 'is not text') });
const optionalText = z
  .string({ error: 'is not text' })
  .nullish()
  .transform((value) => (value?.trim() === '' ? undefined : (value ?? undefined)));

const entry = z.object({
  title: wanted,
  text: wanted,
  url: optionalText,
  source: optionalText,
  author: optionalText,
  publishedAt: z.union([z.string(), z.number()], { error: 'is not a date' }).nullish(),
  language: optionalText,
  topic: optionalText,
});

/** One article per line. A broken line gives a problem with its number; the others are kept. */
export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array>,
  defaults: FileDefaults,
): AsyncIterable<FileItem> {
  let line = 0;
  for await (const bytes of splitLines(chunks)) {
    line += 1;
    if (line === 1 && bytes !== 'too long' && opensMoreLines(bytes)) {
      yield {
        kind: 'problem',
        message: 'begins JSON of several lines; put each article on a line of its own',
        line,
      };
      return;
    }
    const item = bytes === 'too long' ? problem('is longer than 5 MB') : readLine(bytes, defaults);
    if (item !== undefined) yield item.kind === 'feed' ? item : { ...item, line };
  }
}

/** Lists and indented objects: each of their lines would be a fault of its own. */
function opensMoreLines(bytes: Uint8Array): boolean {
  return bytes.length < 100 && /^\s*(?:\[\s*\{?|\{)\s*$/.test(decode(bytes) ?? '');
}

function readLine(bytes: Uint8Array, defaults: FileDefaults): FileItem | undefined {
  const line = decode(bytes);
  if (line === undefined) return problem('is not valid UTF-8');
  if (line.trim() === '') return undefined;
  const value = parseJson(line);
  if (value === undefined) return problem('is not valid JSON');
  const checked = entry.safeParse(value);
  if (!checked.success) return problem(describe(checked.error.issues));
  const { publishedAt, ...fields } = checked.data;
  const date = publishedAt === null || publishedAt === undefined ? undefined : readDate(publishedAt);
  if (date === 'unreadable') return problem('has a "publishedAt" that is not a date');
  const article = toArticle(
    { ...fields, text: withoutTags(fields.text), publishedAt: date },
    { ...defaults, needsTitle: true },
  );
  return typeof article === 'string' ? problem(article) : { kind: 'article', article };
}

function problem(message: string): FileItem {
  return { kind: 'problem', message };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined; // Reported by the caller, with the line's number.
  }
}

function describe(issues: readonly z.core.$ZodIssue[]): string {
  const [issue] = issues;
  if (issue === undefined || issue.path.length === 0)
    return 'is not an object such as {"title": "…", "text": "…"}';
  const name = issue.path.join('.');
  return issue.message === missing ? `has no "${name}"` : `has a "${name}" that ${issue.message}`;
}

/** Seconds or milliseconds since 1970, or any date that JavaScript reads. */
function readDate(value: string | number): Date | 'unreadable' {
  const isCount = typeof value === 'number' || /^\d{9,13}$/.test(value);
  const count = isCount ? Number(value) : Date.parse(value);
  const date = new Date(isCount && count < 1e11 ? count * 1_000 : count);
  const year = date.getUTCFullYear();
  return year >= 1600 && year <= 9999 ? date : 'unreadable';
}

/** Lines of a stream; one that is too long is passed over without being held in memory. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array | 'too long'> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  const take = (last: Uint8Array): Uint8Array | 'too long' => {
    const isTooLong = held + last.length > longestLineBytes;
    const line = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    pieces = [];
    held = 0;
    return isTooLong ? 'too long' : line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      yield take(chunk.subarray(start, end));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    held += rest.length;
    if (held <= longestLineBytes) pieces.push(rest);
    else pieces = [];
  }
  if (held > 0) yield take(new Uint8Array(0));
}
