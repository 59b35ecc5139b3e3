import { appendFileSync, cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runProgram } from '../support/run-program.ts';

const stackTrace = /\n\s+at .+:\d+:\d+/;

function aLibrary(): Record<string, string> {
  return { DATA_DIR: emptyFolder() };
}

const dirty = [
  'Council votes to keep the night buses',
  'Council votes to keep the night buses',
  'By Jonas Reed',
  'The council of Elmstead voted 31 to 12 on Tuesday to keep the night buses for another year.',
  '“People who clean our hospitals ride them,” said Council Leader Dana Holt, who flew in from the U.S. on Monday.',
  'The buses carry about 2,300 riders a night and cost 4.1 million crowns a year.',
  'Related Post',
].join('\n\n');

describe('the built program', () => {
  it('says its version and explains itself', async () => {
    expect(await runProgram(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
    const help = await runProgram(['--help']);
    expect(help.code).toBe(0);
    for (const name of ['start', 'chat', 'ask', 'import', 'summarize', 'doctor', 'Examples:'])
      expect(help.out).toContain(name);
  });

  it('ends with 2 and one clear sentence when there is neither a token nor a terminal', async () => {
    expect(await runProgram([], { env: aLibrary() })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('neither a DISCORD_TOKEN nor a terminal') as string,
    });
  });

  it('runs over the samples while the library is empty, and says so', async () => {
    const { code, out, err } = await runProgram(['ask', '/latest count:3'], { env: aLibrary() });
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 0, lines: 1 });
    expect(err).toContain('samples');
    expect(out).toMatch(/^Latest\n1\. .+\n {3}.+ · .+\n2\. /);
  });

  it('shows of the samples what a digest would say', async () => {
    const { code, out, err } = await runProgram(['ask', '/digest preview'], { env: aLibrary() });
    expect(code).toBe(0);
    expect(err).toContain('samples');
    expect(out).toMatch(/^The news · \w+ \d+ \w+\n\n1\. .+\n {3}/);
    expect(out).toMatch(/\n\d+ of \d+ stories from \d+ sources · as of \d\d:\d\d\n$/);
  });

  it('imports a file, finds it, and summarizes it without the dirt', async () => {
    const env = aLibrary();
    const file = path.join(emptyFolder(), 'buses.txt');
    writeFileSync(file, dirty);
    expect(await runProgram(['import', file], { env })).toEqual({
      code: 0,
      out: 'buses.txt: 1 added.\n',
      err: '',
    });
    expect(await runProgram(['import', file], { env })).toEqual({
      code: 0,
      out: 'buses.txt: 1 known already.\n',
      err: '',
    });
    expect((await runProgram(['ask', '/search words:"night buses"'], { env })).out).toContain(
      '1. Council votes to keep the night buses',
    );
    const { out } = await runProgram(['ask', '/summarize story:"night buses"'], { env });
    expect(out.match(/Council votes to keep/g)).toHaveLength(1);
    expect(out).toContain('voted 31 to 12');
    expect(out).not.toMatch(/Related Post|By Jonas|U\.S\. \[/);
  });

  it('keeps the good lines of a file and names the broken ones', async () => {
    const env = aLibrary();
    const line = JSON.stringify({
      title: 'Mill turns again',
      text: 'The old mill turns again. It was still for 40 years.',
    });
    const { code, out, err } = await runProgram(['import', '-'], {
      env,
      input: `${line}\n{broken\n\n{"title":"No text"}\n`,
    });
    expect(code).toBe(1);
    expect(out).toContain('1 added');
    expect(err).toMatch(/line 2/);
    expect(err).toMatch(/line 4/);
    expect((await runProgram(['ask', '/search words:mill turns'], { env })).out).toContain('“mill turns”');
  });

  it('answers piped lines one after the other', async () => {
    const { code, out } = await runProgram(['chat'], {
      env: aLibrary(),
      input: '/latest count:1\n1\n/help\n',
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^Latest\n[\s\S]*• [\s\S]*Brevier summarizes the news/);
  });

  it.each([
    '/frobnicate',
    '',
    'latest nonsense:1',
    '/latest count:100000',
    '/feed',
    `/${'x'.repeat(10_000)}`,
  ])('ends with 2 at a line that no command understands: %s', async (line) => {
    const { code, out, err } = await runProgram(['ask', line], { env: aLibrary() });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^(?:There is no command|The line names|Expected|\/\w+ (?:has|needs)) ?.*\n/);
    expect(err.length).toBeLessThan(400);
  });

  it.each([
    ['story', 'show'],
    ['story', 'split'],
    ['model', 'fetch'],
    ['model', 'test', '--nonsense'],
    ['backup', '--nonsense'],
  ])('ends with 2 when it is called wrongly: %s %s', async (...args) => {
    const { code, out, err } = await runProgram(args, { env: aLibrary() });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error: .+\n$/);
  });

  it('refuses an outlet without a name', async () => {
    const { code, err } = await runProgram(['import', '--source', ' ', '-'], { env: aLibrary() });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('It needs a name.') as string });
  });

  it('prints a reply as data', async () => {
    const { out } = await runProgram(['ask', '/latest count:2', '--json'], { env: aLibrary() });
    expect(JSON.parse(out)).toMatchObject({ kind: 'articles', items: { length: 2 } });
  });

  it('summarizes JSON Lines with the sentences that each point rests on', async () => {
    const text = 'The bridge was shut on Tuesday. Engineers found a crack of 14 cm. Repairs take ten days.';
    const { code, out, err } = await runProgram(['summarize', '--length', 'short'], {
      env: aLibrary(),
      input: `${JSON.stringify({ id: 'a', title: null, text })}\nnonsense\n`,
    });
    expect(JSON.parse(out)).toMatchObject({
      id: 'a',
      summary: [{ text: expect.any(String) as string, evidence: [expect.any(Number) as number] }],
      ms: expect.any(Number) as number,
    });
    expect({ code, err }).toEqual({ code: 1, err: 'standard input, line 2, is not valid JSON.\n' });
  });

  it('reports what is set up without showing the token', async () => {
    const env = {
      ...aLibrary(),
      DISCORD_TOKEN: 'very-secret-token',
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
    };
    const { code, out, err } = await runProgram(['doctor'], { env });
    expect(code).toBe(1);
    expect(out).toMatch(/✓ Data folder[\s\S]*✗ Discord: http:\/\/127\.0\.0\.1:9\/api cannot be reached/);
    expect(out + err).not.toContain('very-secret-token');
  });

  it('says which file of the model is damaged', async () => {
    const models = emptyFolder();
    cpSync('models/brevier-extractive-en', path.join(models, 'brevier-extractive-en'), { recursive: true });
    appendFileSync(path.join(models, 'brevier-extractive-en', 'tokenizer.json'), ' ');

    const { code, out } = await runProgram(['doctor'], { env: { ...aLibrary(), MODELS_DIR: models } });

    expect(code).toBe(1);
    expect(out).toMatch(/✗ Model: The model file .*tokenizer\.json is damaged[\s\S]*Put its files back/);
  });

  it.each([
    [['frobnicate'], {}, 2, 'There is no command “frobnicate”.'],
    [['ask', '--frob', '/help'], {}, 2, "unknown option '--frob'"],
    [['summarize', '--length', 'tiny'], {}, 2, 'Allowed choices are short, standard, long'],
    [['ask', '/frobnicate'], {}, 2, 'There is no command “/frobnicate”.'],
    [['ask', '/search'], {}, 2, '/search needs words'],
    [['ask', '/help'], { LOG_LEVEL: 'loud', SHARE_LIBRARY: 'perhaps' }, 2, '2 settings are wrong.'],
    [['import', '/no/such/file'], {}, 1, 'There is no file /no/such/file.'],
    [['import', '/'], {}, 1, '/ is not a file.'],
    [['ask', '/help'], { DATA_DIR: '/proc/brevier' }, 1, 'The data folder /proc/brevier cannot be made.'],
  ])('answers %j with %j by code %i and one clear sentence', async (args, env, code, sentence) => {
    const ended = await runProgram(args, { env: { ...aLibrary(), ...env } });
    expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
    expect(ended.err).toContain(sentence);
    expect(ended.err).not.toMatch(stackTrace);
  });
});
