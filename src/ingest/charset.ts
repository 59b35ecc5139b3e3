import { countMatches } from '../domain/text/count-matches.ts';

/** Where a document says its own encoding: in its XML declaration, in `<meta charset>`, or nowhere. */
export type Declaration = 'xml' | 'html' | 'none';

export type Encoded = {
  readonly bytes: Uint8Array;
  /** The `Content-Type` header, as it came. */
  readonly contentType?: string;
  readonly declaration: Declaration;
};

/** Broken letters for each whole one. */
const mostBroken = 0.34;
const declarationWindow = 4_096;
const xmlLabel = /^[\s\S]{0,512}?<\?xml[^>]{0,256}?encoding\s*=\s*["']\s*([\w.:-]{1,40})/i;
const metaLabel = /<meta[^>]{0,512}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
const headerLabel = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/** Text of a document: byte order mark, then HTTP header, then the document's own declaration, then UTF-8, then windows-1252. */
export function decodeDocument({ bytes, contentType, declaration }: Encoded): string {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return decodeAs(bytes, marked) ?? '';
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide) ?? '';
  const fromHeader = decodeLabelled(bytes, headerLabel.exec(contentType ?? '')?.[1]);
  if (fromHeader !== undefined) return fromHeader;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationWindow));
  const label = declaration === 'xml' ? (xmlLabel.exec(head)?.[1] ?? metaLabel.exec(head)?.[1]) : undefined;
  const declared = declaration === 'html' ? (metaLabel.exec(head)?.[1] ?? xmlLabel.exec(head)?.[1]) : label;
  return decodeLabelled(bytes, declared) ?? mostlyUtf8(bytes) ?? decodeAs(bytes, 'windows-1252') ?? '';
}

/** UTF-8 in which a few bytes are broken, as where a text was cut in the middle of a letter; other encodings fit hardly anywhere. */
function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const text = decodeAs(bytes, 'utf-8') ?? '';
  const broken = countMatches(text, /\ufffd/g);
  if (broken === 0) return text;
  const beyondAscii = countMatches(text, /[^\u0000-\u007f\ufffd]/g);
  return broken <= beyondAscii * mostBroken ? text : undefined;
}

/** Text of bytes that must be UTF-8 (or UTF-16 with a byte order mark); `undefined` when they are not. */
export function decodePlainText(bytes: Uint8Array): string | undefined {
  return decodeStrictly(bytes, byteOrderMark(bytes) ?? 'utf-8');
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without its mark shows a zero byte beside the first `<` or `{` (XML 1.0, appendix F). */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0 && (second === 0x3c || second === 0x7b) && third === 0) return 'utf-16be';
  if ((first === 0x3c || first === 0x7b) && second === 0 && fourth === 0) return 'utf-16le';
  return undefined;
}

/** Names in use that the Encoding Standard does not list. */
const aliases: Readonly<Record<string, string>> = {
  'latin-1': 'windows-1252',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
};

/** A label that the bytes contradict is worth nothing: UTF-8 that is none, UTF-16 without zero bytes. */
function decodeLabelled(bytes: Uint8Array, label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const name = label.toLowerCase();
  if (/^(?:utf-?8|unicode-1-1-utf-8|(?:us-)?ascii)$/.test(name)) return decodeStrictly(bytes, 'utf-8');
  if (/^(?:utf-?16|ucs-?2|iso-10646)/.test(name)) return decodeWide(bytes);
  const mistaken = decodeStrictly(bytes, 'utf-8');
  const least = latinLabel.test(name) ? 1 : fewestLetters;
  const isUtf8 = mistaken !== undefined && countMatches(mistaken, /[^\u0000-\u007f]/g, least) >= least;
  return isUtf8 ? mistaken : decodeAs(bytes, aliases[name] ?? name);
}

/** Much UTF-8 is called Latin-1 by mistake, and real Latin-1 is next to never valid UTF-8 beyond ASCII. */
const latinLabel = /^(?:iso-?8859-?15?|latin-?1|l1|cp1252|windows-1252)$/;
/** Letters beyond ASCII from which text that is valid UTF-8 is UTF-8, whatever it is called; two in Chinese or Korean codes may be so by chance. */
const fewestLetters = 12;

function decodeWide(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 200);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd === 0) return undefined;
  return decodeAs(bytes, even > odd ? 'utf-16be' : 'utf-16le');
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Not in this encoding; the caller tries the next.
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder = new TextDecoder(encoding);
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, windows1252) : text;
  } catch {
    return undefined; // No such encoding.
  }
}

const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode windows-1252 as if it were Latin-1. */
function windows1252(control: string): string {
  return upperControls[control.charCodeAt(0) - 0x80] ?? control;
}
