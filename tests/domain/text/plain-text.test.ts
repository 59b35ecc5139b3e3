import { describe, expect, it } from 'vitest';
import { plainText, plainTextWithin } from '../../../src/domain/text/plain-text.ts';
import { injections } from '../../fixtures/injections.ts';
import { liveIn } from '../../support/discord-markdown.ts';

const kindsIn = (text: string) => liveIn(text).map(({ kind }) => kind);
const frames: readonly (readonly [string, (text: string) => string])[] = [
  ['alone', (text) => text],
  ['in a heading', (text) => `## ${text}`],
  ['in a list', (text) => `- ${text}`],
  ['in a numbered list', (text) => `1. ${text}`],
  ['in a quotation', (text) => `> ${text}`],
  ['in bold', (text) => `**${text}**`],
  ['as a link', (text) => `[${text}](https://outlet.example)`],
  ['after words', (text) => `Said: ${text}`],
];

describe('the list of injections', () => {
  it('is long, and without repetitions', () => {
    expect(injections.length).toBeGreaterThanOrEqual(150);
    expect(new Set(injections.map(({ text }) => text)).size).toBe(injections.length);
  });

  it.each(injections)('has only texts that are live as they come: $kind $text', ({ text }) => {
    expect(liveIn(text)).not.toEqual([]);
  });
});

describe.each(frames)('text from outside %s', (_name, frame) => {
  it('brings nothing to life', () => {
    const harmless = kindsIn(frame('word')).sort();

    const live = injections
      .map(({ text }) => ({ text, shown: frame(plainText(text)) }))
      .filter(
        ({ text, shown }) => plainText(text) !== '' && kindsIn(shown).sort().join() !== harmless.join(),
      );

    expect(live.map(({ text, shown }) => ({ text, shown, live: liveIn(shown) }))).toEqual([]);
  });

  it('brings nothing to life wherever it was cut', () => {
    const harmless = kindsIn(frame('word')).sort().join();

    for (const { text } of injections) {
      for (let limit = 1; limit <= Math.min(text.length + 4, 40); limit += 1) {
        const shown = plainTextWithin(text, limit);
        expect(shown.length).toBeLessThanOrEqual(limit);
        if (shown !== '') expect(kindsIn(frame(shown)).sort().join(), JSON.stringify(shown)).toBe(harmless);
      }
    }
  });

  it('brings nothing to life from pieces put together by chance', () => {
    const harmless = kindsIn(frame('word')).sort().join();
    const pieces = [
      '*',
      '**',
      '_',
      '~~',
      '||',
      '`',
      '```',
      '\\',
      '<',
      '>',
      '@',
      'everyone',
      '#',
      '# ',
      '- ',
      '1. ',
      ':',
      'smile:',
      '[',
      '](',
      ')',
    ];
    pieces.push(
      'https://',
      'discord.gg/',
      'x',
      ' ',
      '\n',
      '\u200b',
      '<@1',
      '&',
      't:',
      '/a:1>',
      '<:',
      'é',
      '\u0301',
      '🙂',
      '\u200d',
      '.',
      '(',
    );
    let seed = 6_051_789;
    const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
    for (let round = 0; round < 1_500; round += 1) {
      const text = Array.from({ length: 14 }, () => pieces[(next() >> 8) % pieces.length] ?? '').join('');
      const shown = plainText(text);
      if (shown !== '')
        expect(kindsIn(frame(shown)).sort().join(), JSON.stringify({ text, shown })).toBe(harmless);
    }
  });
});

describe('plain text', () => {
  it.each([
    ['# **Hi** @everyone <@1>', '\\# \\*\\*Hi\\*\\* ＠everyone \\<\\@1\\>'],
    ['The mayor said: “No.”', 'The mayor said: “No.”'],
    ['Costs rose 3.5% (to $12) at 12:30', 'Costs rose 3.5% (to $12) at 12:30'],
    ['3.5 million', '3\\.5 million'],
    ['jane@paper.example', 'jane@paper.example'],
    ['', ''],
  ])('shows %j as %j', (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  it.each([
    'नमस्ते दुनिया, क्षत्रिय और श्रीमती कीं',
    'مُحَمَّدٌ رَسُولٌ و می‌خواهم',
    'ที่นี่ น้ำ กำลัง ปู่ ผู้ใหญ่',
    'Tiếng Việt: Nguyễn Phú Trọng',
    'ကျွန်ုပ်တို့သည်',
    'ក្រុងភ្នំពេញ',
    'בְּרֵאשִׁית בָּרָא',
    '👨‍👩‍👧‍👦 ❤️‍🔥 🏳️‍🌈 👍🏽 1️⃣ 🇺🇦',
    'ශ්‍රී ලංකාව',
    'Ἀθῆναι, naïve, Łódź, Ångström',
    '漢字とひらがな、한국어',
  ])('leaves %j as it is', (text) => {
    expect(plainText(text)).toBe(text.normalize('NFC'));
  });

  it('reads the same without its backslashes', () => {
    const text = '*a* _b_ [c](d) <e> `f` | ~ \\ # 1. - g';

    expect(plainText(text).replace(/\\(.)/g, '$1')).toBe(text);
  });

  it.each([
    ['*'.repeat(100), 11, '\\*\\*\\*\\*\\*…'],
    ['The harbour bridge is closed', 100, 'The harbour bridge is closed'],
    ['The harbour bridge is closed', 14, 'The harbour…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 12, '👨‍👩‍👧‍👦…'],
    ['anything', 0, ''],
  ])('of %j fits into %i', (text, limit, shown) => {
    expect(plainTextWithin(text, limit)).toBe(shown);
  });

  it.each([
    ['letters', 'a'.repeat(3_000_000)],
    ['marks', `e${'\u0301'.repeat(1_000_000)}`],
    ['nothing visible', '\u200b'.repeat(1_000_000)],
    ['terminal escapes', '\u001b]'.repeat(500_000)],
    ['colons', ':aaaa'.repeat(300_000)],
    ['digits', '1'.repeat(1_000_000)],
  ])('gets through megabytes of %s', (_name, text) => {
    expect(liveIn(plainText(text).slice(0, 1_000))).toEqual([]);
    expect(plainTextWithin(text, 1_000).length).toBeLessThanOrEqual(1_000);
  });
});
