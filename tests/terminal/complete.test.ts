import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { complete } from '../../src/terminal/complete.ts';
import { anArticle } from '../support/an-article.ts';
import { startTestApp } from '../support/test-app.ts';

async function endings(line: string): Promise<string[]> {
  const { services } = await startTestApp({
    articles: [anArticle({ topic: 'culture', url: 'https://a.example/tower' })],
  });
  const [found] = await complete({ commands, servicesFor: () => Promise.resolve(services) }, line);
  return found;
}

describe('tab completion', () => {
  it('ends the names of commands, but not of those behind buttons', async () => {
    expect(await endings('/s')).toEqual(expect.arrayContaining(['/summarize ', '/search ']));
    expect(await endings('/')).toContain('/latest ');
    expect(await endings('/evi')).toEqual([]);
  });

  it('offers the options that were not given yet', async () => {
    const options = await endings('/search words:harbour s');
    expect(options).toEqual(['source:', 'since:', 'sort:']);
    expect(await endings('/search since:week s')).not.toContain('since:');
  });

  it('offers choices and truth values', async () => {
    expect(await endings('/summarize length:s')).toEqual(['length:short ', 'length:standard ']);
    expect(await endings('/latest private:')).toEqual(['private:true ', 'private:false ']);
    expect(await endings('/search words:x since:"3')).toEqual(['since:"3 days" ']);
  });

  it('offers headlines for a story and names that the library holds', async () => {
    expect(await endings('/summarize story:tow')).toEqual([
      'story:"Tower reopens after two years of repairs" ',
    ]);
    expect(await endings('/latest topic:cu')).toEqual(['topic:culture ']);
  });

  it('offers nothing after a command that does not exist', async () => {
    expect(await endings('/nonsense a')).toEqual([]);
  });
});
