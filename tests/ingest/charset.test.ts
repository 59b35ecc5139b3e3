import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../../src/ingest/charset.ts';
import { readFeedDocument } from '../../src/ingest/formats/read-feed.ts';

/** Encoding, a headline in it, and the headline's bytes in hexadecimal. */
const samples: readonly (readonly [encoding: string, headline: string, bytes: string | undefined])[] = [
  ['utf-8', 'Café schließt – “für immer”', undefined],
  ['utf-16le', 'Café schließt – “für immer”', undefined],
  ['utf-16be', 'Café schließt – “für immer”', undefined],
  ['iso-8859-1', 'Café schließt', '436166e9207363686c6965df74'],
  ['windows-1252', '“Café”', '93436166e994'],
  ['iso-8859-2', 'Żółw śpi', 'aff3b37720b67069'],
  ['iso-8859-15', '5 € für Œuvre', '3520a42066fc7220bc75767265'],
  ['windows-1251', 'Мост закрыт', 'cceef1f220e7e0eaf0fbf2'],
  ['koi8-r', 'Мост закрыт', 'edcfd3d420dac1cbd2d9d4'],
  ['shift_jis', '橋が閉鎖', '8bb482aa95c28dbd'],
  ['euc-jp', '橋が閉鎖', 'b6b6a4accac4babf'],
  ['gb18030', '大桥关闭', 'b4f3c7c5b9d8b1d5'],
  ['big5', '大橋關閉', 'a46abef4c3f6b3ac'],
  ['euc-kr', '다리 폐쇄', 'b4d9b8ae20c6f3bcE2'],
];

function encode(text: string, encoding: string, hex: string | undefined): Buffer {
  const [before = '', after = ''] = text.split('@');
  const headline = samples.find(([name]) => name === encoding)?.[1] ?? '';
  if (hex !== undefined)
    return Buffer.concat([Buffer.from(before), Buffer.from(hex, 'hex'), Buffer.from(after)]);
  const whole = Buffer.from(`${before}${headline}${after}`, encoding === 'utf-8' ? 'utf8' : 'utf16le');
  return encoding === 'utf-16be' ? Buffer.from(whole).swap16() : whole;
}

const feed = (declaration: string): string =>
  `${declaration}<rss version="2.0"><channel><title>L</title><item><title>@</title></item></channel></rss>`;

function titleOf(bytes: Uint8Array, contentType: string): string | undefined {
  const reading = readFeedDocument(decodeDocument({ bytes, contentType, declaration: 'xml' }));
  return reading.kind === 'feed' ? reading.document.entries[0]?.title : undefined;
}

it.each(['gb2312', 'big5', 'shift_jis', 'euc-kr', 'windows-1251', 'iso-8859-1'])(
  'reads UTF-8 that is declared as %s by mistake',
  (encoding) => {
    const bytes = Buffer.from('<p>大桥关闭 – 다리 폐쇄 – мост закрыт</p>');
    const text = decodeDocument({
      bytes,
      contentType: `text/html; charset=${encoding}`,
      declaration: 'html',
    });
    expect(text).toBe(bytes.toString());
  },
);

describe.each(samples)('a feed in %s', (encoding, headline, hex) => {
  it('is read when the HTTP header says so', () => {
    const bytes = encode(feed(''), encoding, hex);
    expect(titleOf(bytes, `application/rss+xml; charset="${encoding.toUpperCase()}"`)).toBe(headline);
  });

  it('is read when its XML declaration says so', () => {
    const bytes = encode(feed(`<?xml version='1.0' encoding='${encoding}'?>`), encoding, hex);
    expect(titleOf(bytes, 'text/xml')).toBe(headline);
  });

  it('is read when both say so', () => {
    const bytes = encode(
      feed(`<?xml version="1.0" encoding="${encoding}" standalone="yes"?>`),
      encoding,
      hex,
    );
    expect(titleOf(bytes, `text/xml;charset=${encoding}`)).toBe(headline);
  });
});

describe('a feed whose encoding is said wrongly', () => {
  it.each([
    [
      'a byte order mark wins',
      Buffer.from(`\ufeff${feed('').replace('@', 'Café')}`),
      'text/xml; charset=windows-1251',
    ],
    [
      'UTF-8 that is called Latin-1',
      Buffer.from(feed('').replace('@', 'Café')),
      'text/xml; charset=iso-8859-1',
    ],
    [
      'Latin-1 that is called UTF-8',
      Buffer.from(feed('').replace('@', 'Café'), 'latin1'),
      'text/xml; charset=utf-8',
    ],
    [
      'UTF-8 that is called UTF-16',
      Buffer.from(feed('<?xml version="1.0" encoding="UTF-16"?>').replace('@', 'Café')),
      'text/xml',
    ],
    [
      'an encoding that does not exist',
      Buffer.from(feed('').replace('@', 'Café')),
      'text/xml; charset=klingon',
    ],
    ['nothing said at all', Buffer.from(feed('').replace('@', 'Café'), 'latin1'), ''],
    ['Python names', Buffer.from(feed('').replace('@', 'Café'), 'latin1'), 'text/xml; charset=latin-1'],
  ])('is read all the same: %s', (_how, bytes, contentType) => {
    expect(titleOf(bytes, contentType)).toBe('Café');
  });
});

it('reads UTF-8 in which one letter is broken', () => {
  const whole = feed('').replace('@', 'Café schließt – für immer');
  const bytes = Buffer.concat([Buffer.from(whole), Buffer.from([0xe2, 0x82])]);
  expect(titleOf(bytes, 'text/xml; charset=utf-8')).toBe('Café schließt – für immer');
});
