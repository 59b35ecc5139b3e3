import { describe, expect, it } from 'vitest';
import type { ArticleStore } from '../../src/domain/ports/article-store.ts';
import { audience, titles, withArticles } from './searching.ts';

/** What every article store forgives in a query. `open` gives an empty one. */
export function describeForgivingSearch(name: string, open: () => ArticleStore): void {
  describe(`forgiving search on ${name}`, () => {
    it('forgives typing errors and missing accents when nothing else is found, and says so', async () => {
      const store = open();
      await withArticles(store, [{ title: 'Zelenskyy visits São Paulo', text: 'He spoke of the harbour.' }]);

      const page = await store.search({ audience, words: 'zelensky visits', sort: 'best', limit: 5 });

      expect(page.hits).toHaveLength(1);
      expect(page.didYouMean).toBe('zelenskyy visits');
      expect(await titles(store, 'sao paulo')).toHaveLength(1);
      expect((await store.search({ audience, words: 'qqqq', sort: 'best', limit: 5 })).hits).toEqual([]);
    });

    it.each([
      ['firefigthers', 'firefighters'],
      ['residnets', 'residents'],
      ['quary', 'quarry'],
    ])('forgives the typing error %s for a word that no headline has', async (typed, meant) => {
      const store = open();
      await withArticles(store, [
        { title: 'Smoke over the hill', text: 'Firefighters and residents met at the quarry.' },
      ]);

      const page = await store.search({ audience, words: typed, sort: 'best', limit: 5 });

      expect({ hits: page.hits.length, didYouMean: page.didYouMean }).toEqual({ hits: 1, didYouMean: meant });
    });

    it('finds other endings of a word when the word itself is nowhere', async () => {
      const store = open();
      await withArticles(store, [
        { title: 'Berlin', text: 'Die Wahl fand am Sonntag statt.', language: 'de' },
      ]);

      expect(await titles(store, 'Wahlen')).toEqual(['Berlin']);
      const page = await store.search({ audience, words: 'Wahlen Sonntag', sort: 'best', limit: 5 });
      expect(page.didYouMean).toBe('wahl Sonntag');
    });

    it.each([
      ['Kirjastossa', 'Vanha kirjasto suljettiin.'],
      ['Helsinkiin', 'Helsinkin satama.'],
      ['Hafenstädten', 'Die Hafenstadte bleiben offen.'],
      ['warszawie', 'Burmistrz Warszawa ogłosił plan.'],
      ['рыбаками', 'Пришел рыбак.'],
      ['θάλασσας', 'Η θάλασσα ήταν ήρεμη.'],
      ['ממשלתית', 'הודעת ממשלת היום.'],
    ])('finds “%s” in “%s”', async (words, text) => {
      const store = open();
      await withArticles(store, [{ title: 'Other words', text }]);

      expect(await titles(store, words)).toEqual(['Other words']);
    });

    it.each([
      ['Germany', 'Doctors warn of germs.'],
      ['Paris', 'They want parity in pay.'],
      ['Chinese', 'He broke his chin.'],
      ['Kirjastossa', 'Uusi kirjanpito alkaa.'],
    ])('takes “%s” for no other word of “%s”', async (words, text) => {
      const store = open();
      await withArticles(store, [{ title: 'Other words', text }]);

      expect(await titles(store, words)).toEqual([]);
    });

    it.each([
      'zep\u00adpelin',
      'zep\u200bpelin',
      'zep\ufeffpelin',
      'zep\u2060pelin',
      'zep\u200cpelin',
      '\u200ezep\u200dpelin',
    ])('passes over characters that nobody sees: %j', async (words) => {
      const store = open();
      await withArticles(store, [
        { title: 'Zeppelin', text: 'A zeppelin landed.' },
        { title: 'Ship', text: 'A shipwrecked zep\u200cpelin of pelin.' },
      ]);

      expect((await titles(store, words)).sort()).toEqual(['Ship', 'Zeppelin']);
      expect(await titles(store, `"a ${words}"`)).toEqual(['Zeppelin']);
      expect(await titles(store, `zeppelin -${words}`)).toEqual([]);
      const typedWrong = words.replace('pelin', 'pelyn');
      const page = await store.search({ audience, words: typedWrong, sort: 'best', limit: 5 });
      expect(page.didYouMean).toBe('zeppelin');
      expect((await store.suggest({ audience, words, limit: 5 })).map(({ title }) => title)).toEqual([
        'Zeppelin',
      ]);
    });

    it.each([
      ['שלום', 'שָׁלוֹם עַל־יִשְׂרָאֵל'],
      ['שָׁלוֹם', 'שלום על־ישראל'],
      ['"על ישראל"', 'שָׁלוֹם עַל־יִשְׂרָאֵל'],
      ['हजारों', 'हज\u093cारों लोग'],
      ['हज\u093cारों', 'हजारों लोग'],
      ['हजारों', 'ह\u095bारों लोग'],
      ['\u0928मक', '\u0929मक की कीमत'],
    ])('finds “%s” in “%s”, whose marks may be left out', async (words, text) => {
      const store = open();
      await withArticles(store, [{ title: 'Marks', text }]);

      const page = await store.search({ audience, words, sort: 'best', limit: 5 });

      expect(page.hits).toHaveLength(1);
      expect(page).not.toHaveProperty('didYouMean');
      expect(page.hits[0]?.snippet.some(({ isMatch }) => isMatch)).toBe(true);
    });

    it('finds a name with an ending behind an apostrophe, and says nothing of another word', async () => {
      const store = open();
      await withArticles(store, [{ title: 'Deprem', text: 'İstanbul’da deprem oldu.' }]);

      const page = await store.search({ audience, words: 'istanbul', sort: 'best', limit: 5 });

      expect(page.hits[0]?.snippet).toContainEqual({ text: 'İstanbul’da', isMatch: true });
      expect(page).not.toHaveProperty('didYouMean');
      expect(await titles(store, 'İstanbul’dan')).toEqual(['Deprem']);
    });

    it('keeps the joiners that scripts need', async () => {
      const store = open();
      await withArticles(store, [{ title: 'One', text: 'او می\u200cخواهد برود' }]);

      expect(await titles(store, 'می\u200cخواهد')).toEqual(['One']);
      expect(await titles(store, '"می خواهد"')).toEqual(['One']);
    });

    it('takes what is written without spaces apart when no article has it so', async () => {
      const store = open();
      await withArticles(store, [
        { title: '甲', text: '東京で昨夜、大きな地震があった。', language: 'ja' },
        { title: '乙', text: '東京の天気は晴れだった。', language: 'ja' },
        { title: '丙', text: '北京发生火灾，没有人受伤。', language: 'zh' },
        { title: '戊', text: '震災から十年が過ぎた。', language: 'ja' },
        { title: 'สี่', text: 'รัฐบาลประกาศมาตรการใหม่เรื่องน้ำท่วม', language: 'th' },
      ]);

      expect(await titles(store, '東京地震')).toEqual(['甲', '乙']);
      expect(await titles(store, '東京の地震')).toEqual(['甲', '乙']);
      expect(await titles(store, '東京 地震')).toEqual(['甲', '乙']);
      expect(await titles(store, '"東京地震"')).toEqual([]);
      expect(await titles(store, '北京火灾')).toEqual(['丙']);
      expect(await titles(store, 'รัฐบาลน้ำท่วม')).toEqual(['สี่']);
      expect(await titles(store, '大震災'), 'one word of the dictionary').toEqual([]);
      expect(await titles(store, '昨夜の地震')).toEqual(['甲']);
      expect(await titles(store, '泽连斯基 火灾'), 'a name').toEqual(['丙']);
      expect(await titles(store, '泽连斯基'), 'a name').toEqual([]);
      expect(await titles(store, '昨夜東京地震 晴れ')).toEqual(['甲', '乙']);
      expect(await titles(store, '株価指数')).toEqual([]);
      expect(await titles(store, '々')).toEqual([]);
      const page = await store.search({ audience, words: '東京地震', sort: 'best', limit: 5 });
      expect(page).not.toHaveProperty('didYouMean');
      expect(page.hits[0]?.snippet.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
        '東京',
        '地震',
      ]);
    });
  });
}
