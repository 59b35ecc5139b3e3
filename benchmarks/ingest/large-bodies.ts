import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { HostileDocument } from '../../tests/support/hostile-documents.ts';
import type { Page } from '../../tests/support/web/outlet.ts';

const mostBytes = 5 * 1024 * 1024;
const bombBytes = 100 * 1024 * 1024;

/** Just below the largest that is fetched, of `unit` again and again. */
function filled(unit: string): string {
  const head = '<!doctype html><html><body>';
  return head + unit.repeat(Math.floor((mostBytes - head.length - 10) / Buffer.byteLength(unit)));
}

/** Pages as large as may come, each costly in a way of its own. */
export const largePages: readonly HostileDocument[] = [
  ['long paragraphs', filled(`<p>${'Some words that stand here, and more. '.repeat(50)}</p>\n`)],
  ['letters of two bytes', filled(`<p>${'Слова стоят здесь, и ещё слова. '.repeat(50)}</p>\n`)],
  ['letters of three bytes', filled(`<p>${'一二三四五六七八九十。'.repeat(50)}</p>\n`)],
  ['one letter that makes all others wide', `${filled('a')}😀`],
  ['links', filled(`<a href="/x">${'link text '.repeat(30)}</a> `)],
  ['entities', filled(`<p>${'&amp;'.repeat(300)}</p>`)],
  ['scripts', filled(`<script>${'var a = "text"; '.repeat(300)}</script>`)],
  ['comments', filled(`<!-- ${'a comment. '.repeat(300)}-->`)],
];

/** Sixteen small bodies that are 100 MB when they are unpacked. */
export function bombs(): readonly Page[] {
  const blanks = Buffer.alloc(bombBytes, 32);
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  const packed = { gzip: gzipSync(blanks), br: brotliCompressSync(blanks, quick) };
  return Array.from({ length: 8 }, () => Object.entries(packed))
    .flat()
    .map(([encoding, body]) => ({
      headers: { 'content-type': 'text/html', 'content-encoding': encoding },
      body,
    }));
}
