import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/domain/text/clean-article.ts';

const prose = [
  'The city shut the Harbour Bridge on Tuesday after engineers found a crack in a main girder.',
  'About 48,000 vehicles a day are diverted, the mayor said.',
  'A decision on repair is due within ten days.',
  'Ferries run every ten minutes.',
].join('\n\n');
const title = 'Harbour bridge closed';

describe('around an article', () => {
  it.each([
    ['By Ana Ruiz', 'Ana Ruiz is a staff writer at the City Ledger.'],
    ['By Ana Ruiz and Jo Hale', 'Jo Hale covers the harbour for the City Ledger. Follow her on X: @johale'],
    ['Von Jana Roth', 'Jana Roth berichtet aus Hafenstadt.'],
    ['By Ana Ruiz and Jo Hale', 'Hale reported from Port Alder.'],
    ['By Jo Hale', 'Hale also writes for the Westmark Herald, a paper of the same house.'],
    ['By Jo Hale', 'Jo Hale, a national football writer for the City Ledger, is on Twitter @JoHale.'],
  ])('says nothing about its author after %s: %s', (byline, note) => {
    expect(cleanArticle({ title, text: `${byline}\n\n${prose}\n\n${note}` }).text).toBe(prose);
  });

  it.each([
    'Hale reported two thefts from the harbour.',
    'Hale joined the council in 2011.',
    'Morrow reported from London in those years.',
  ])('still ends with a sentence that is none about its author: %s', (end) => {
    expect(cleanArticle({ title, text: `By Jo Hale\n\n${prose}\n\n${end}` }).text).toBe(`${prose}\n\n${end}`);
  });

  it('has no caption that is glued to its credit', () => {
    const caption = 'AP Photo/Anna Maria KellerThe bridge has been shut since a crack was found on Tuesday.';
    expect(
      cleanArticle({ title, text: `${prose}\n\n${caption}\n\nThe mayor is to speak at noon.` }).text,
    ).toBe(`${prose}\n\nThe mayor is to speak at noon.`);
  });

  it.each([
    ['本报记者 王明', '王明'],
    ['作者：王明 李丽', '王明 李丽'],
    ['文・山田太郎', '山田太郎'],
    ['【山田太郎】', '山田太郎'],
    ['بقلم: أحمد سالم', 'أحمد سالم'],
    ['लेखक: राजेश शर्मा', 'राजेश शर्मा'],
    ['Автор: Иван Петров', 'Иван Петров'],
    ['Ein Bericht von Jan Roth', 'Jan Roth'],
    ['By: Jonas Reed', 'Jonas Reed'],
    ['BY JONAS REED AND ANNA KELLER', 'Jonas Reed and Anna Keller'],
    ['Par Anne Dupont avec AFP', 'Anne Dupont'],
  ])('has an author from %s', (byline, author) => {
    expect(cleanArticle({ title, text: `${byline}\n\n${prose}` })).toEqual({ title, text: prose, author });
  });

  it.each([
    '新华社北京11月20日电（记者 王明）',
    '本报讯 ',
    '（中央社記者王明台北20日電）',
    '【東京＝山田太郎】',
    'القاهرة (رويترز) - ',
    'नई दिल्ली, 20 नवंबर (भाषा) ',
    'МОСКВА, 20 ноя — РИА Новости. ',
    'КАЗАНЬ, 20 ноября. /ТАСС/. ',
  ])('begins after the dateline %s', (dateline) => {
    const text = '桥梁 जल الجسر мост: что-то ещё длинное стоит в этой строке, чтобы она была предложением.';

    expect(cleanArticle({ title, text: `${dateline}${text}\n\n${prose}` }).text).toBe(`${text}\n\n${prose}`);
  });

  it('begins after an Arabic place that stands alone', () => {
    const text = 'أعلنت السلطات أن الجسر أُغلق بعد اكتشاف شق طويل في إحدى دعاماته الرئيسية.';

    expect(cleanArticle({ title, text: `الدار البيضاء – ${text}` }).text).toBe(text);
  });

  it('does not say its headline again at its end', () => {
    expect(cleanArticle({ title, text: `${prose}\n\n'Harbour bridge closed'` }).text).toBe(prose);
  });

  it('loses headlines that ask, at its end', () => {
    const text = `${prose}\n\nRecommended Stories\n\nFerry fares to rise\n\nWho pays for the bridge?`;

    expect(cleanArticle({ title, text }).text).toBe(prose);
  });

  it.each([
    '3h • 2 min read',
    'July 16, 2026 -- Updated 1825 GMT (0225 HKT)',
    'PUBLISHED: 09:29 GMT, 5 June 2026 | UPDATED: 19:08 GMT, 5 June 2026',
    'World | 20 November 2026',
    'Share · 5 min read · Comments (3)',
  ])('has no line of several such things: %s', (line) => {
    expect(cleanArticle({ title, text: `${line}\n\n${prose}` }).text).toBe(prose);
  });

  it('has no line of its outlet alone where its headline names it', () => {
    const text = `${title} | City Post\n\nCity Post\n\n${prose}`;

    expect(cleanArticle({ text })).toEqual({ title, text: prose, author: undefined });
  });

  it('knows its author from a dateline', () => {
    const dateline = '新华社海湾市11月20日电（记者 王明）';

    expect(cleanArticle({ title, text: `${dateline}${prose}` })).toEqual({
      title,
      text: prose,
      author: '王明',
    });
  });
});
