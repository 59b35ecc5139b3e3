import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/domain/text/sentences.ts';
import { trickySentences } from '../../fixtures/sentences.ts';

const texts = (text: string, language?: string) =>
  splitSentences(text, language).map((sentence) => sentence.text);

describe.each(Object.entries(trickySentences))('sentences in %s', (language, cases) => {
  it.each(
    cases.map((sentences) => [sentences.join(language === 'zh' || language === 'ja' ? '' : ' '), sentences]),
  )('divides %j where a reader would', (text, sentences) => {
    expect(texts(text, language)).toEqual(sentences);
  });
});

describe('sentences', () => {
  it('end at spaces in Thai, which has no mark for it, but not around names and numbers', () => {
    const thai = [
      'กรุงเทพมหานครจะเปิดสวนสาธารณะแห่งใหม่ริมแม่น้ำเจ้าพระยาในเดือนหน้า',
      'ผู้ว่าราชการกล่าวว่าสวนแห่งนี้มีพื้นที่ 40 ไร่และใช้งบประมาณ 250 ล้านบาท',
      'เจ้าหน้าที่จะปลูกต้นไม้เพิ่มอีกสองพันต้นภายในสิ้นปีนี้',
    ];

    expect(texts(thai.join(' '), 'th')).toEqual(thai);
    expect(texts('The word สวน is Thai. It means garden.', 'en')).toHaveLength(2);
  });

  it('numbers the paragraphs and never crosses one', () => {
    const text = 'The bridge is closed\n\nIt will open in May. Ferries run.\nBuses too.';

    expect(splitSentences(text)).toEqual([
      { text: 'The bridge is closed', paragraph: 0 },
      { text: 'It will open in May.', paragraph: 1 },
      { text: 'Ferries run.', paragraph: 1 },
      { text: 'Buses too.', paragraph: 1 },
    ]);
  });

  it('joins lines that were only wrapped', () => {
    expect(texts('The mayor of the\ntown spoke to\r\nus.')).toEqual(['The mayor of the town spoke to us.']);
  });

  it('divides sentences whose space was lost, not the names of sites', () => {
    expect(texts('It was late.The mayor left for example.com and Node.js.')).toEqual([
      'It was late.',
      'The mayor left for example.com and Node.js.',
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(splitSentences(' \n\n ')).toEqual([]);
  });

  it('loses no character but white space, whatever comes', () => {
    const pieces = [
      'He said. ',
      'U.S. ',
      '“',
      '”',
      '. ',
      '... ',
      '。',
      '「',
      '」',
      '? ',
      'é',
      '(',
      ') ',
      '\n',
      '\n\n',
      '3. ',
      'J. ',
      '— ',
      'а. ',
      '。”',
      '؟ ',
      '! ',
    ];
    let state = 20241124;
    const next = () => (state = (state * 1103515245 + 12345) % 2147483648);
    for (let round = 0; round < 500; round += 1) {
      const text = Array.from({ length: 40 }, () => pieces[next() % pieces.length]).join('');
      expect(texts(text).join('').replace(/\s/g, ''), JSON.stringify(text)).toBe(text.replace(/\s/g, ''));
    }
  });

  it.each([
    ['full stops', '.'.repeat(2_000_000), 1],
    ['initials', 'A. '.repeat(300_000), 1],
    ['one long word', 'x'.repeat(3_000_000), 1],
    ['quotation marks that never close', '「はい。'.repeat(300_000), 300_000],
    ['short sentences', 'He left. '.repeat(200_000), 200_000],
  ])('gets through megabytes of %s', (_name, text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });
});
