import { withoutComments } from '../markup.ts';

/** Kinds of file that can be read; what a file is called decides first, its opening text otherwise. */
export type FileKind = 'json-lines' | 'markdown' | 'html' | 'opml' | 'xml' | 'text';

const kindOfExtension: Readonly<Record<string, FileKind>> = {
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  json: 'json-lines',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  opml: 'opml',
};

/** `opening`: the first characters of the file. An extension that the content plainly contradicts does not count. */
export function fileKind(name: string, opening: string): FileKind {
  const start = opening.trimStart().slice(0, 2_000);
  if (/<opml[\s>]/i.test(start)) return 'opml';
  const named = kindOfExtension[/\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (named !== undefined) return named;
  const root = withoutComments(start)
    .replace(/^\s*<\?xml[^>]*\?>\s*/i, '')
    .trimStart();
  if (/^(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>])/i.test(root)) return 'html';
  if (/^<\?xml\s/i.test(start) || /^<(?:rss|feed|rdf:RDF)[\s>]/i.test(root)) return 'xml';
  if (/^\{\s*"/.test(start)) return 'json-lines';
  if (/^(?:---\r?\n[a-z]+:|# \S)/i.test(start)) return 'markdown';
  return 'text';
}

/** Whether these first bytes are no text at all: pictures, archives, programs. */
export function looksBinary(bytes: Uint8Array): boolean {
  if ([0xfffe, 0xfeff].includes(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0))) return false;
  const head = bytes.subarray(0, 8_192);
  const magic = String.fromCharCode(...head.subarray(0, 5));
  if (/^(?:%PDF-|PK\u0003\u0004|\u0089PNG|GIF8|\u00ff\u00d8\u00ff|\u001f\u008b|\u007fELF)/.test(magic))
    return true;
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return controls * 200 > head.length;
}
