import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readConfig, secretsOf, settingNames } from '../src/config.ts';
import { packageRoot } from '../src/runtime/package-root.ts';

const exampleText = readFileSync(path.join(packageRoot, '.env.example'), 'utf8');
const example = parse(exampleText);

describe('the settings', () => {
  it('stand in .env.example, all of them and no others, in the same order', () => {
    expect(Object.keys(example)).toEqual(settingNames);
  });

  it('have the defaults that .env.example shows', () => {
    expect(readConfig(example)).toEqual(readConfig({}));
  });

  it('are each explained in one line', () => {
    const lines = exampleText.split('\n');
    const unexplained = settingNames.filter((name) => {
      const line = lines.findIndex((text) => text.startsWith(`${name}=`));
      return !/^# \S.{10,}/.test(lines[line - 1] ?? '') || lines[line - 2]?.startsWith('#') === true;
    });
    expect(unexplained).toEqual([]);
  });

  it('report all problems together, with what was expected and what was there', () => {
    const wrong = {
      LOG_LEVEL: 'loud',
      SHARE_LIBRARY: 'maybe',
      DISCORD_API_URL: 'ftp://example',
      ALLOWED_PRIVATE_HOSTS: 'nas',
    };
    expect(() => readConfig(wrong)).toThrow(
      /4 settings are wrong.*DISCORD_API_URL.*"ftp:\/\/example".*SHARE_LIBRARY.*"maybe".*ALLOWED_PRIVATE_HOSTS.*"nas".*LOG_LEVEL.*"loud"/,
    );
  });

  it('take an empty value as not set', () => {
    expect(readConfig({ LOG_LEVEL: '', DISCORD_GUILD_ID: '', DATA_DIR: ' ' })).toEqual(readConfig({}));
  });

  it('resolve folders beside package.json, whatever the working directory', () => {
    expect(readConfig({ DATA_DIR: 'elsewhere' }).dataDir).toBe(path.join(packageRoot, 'elsewhere'));
    expect(readConfig({ DATA_DIR: '/var/lib/brevier' }).dataDir).toBe('/var/lib/brevier');
  });

  it('name the secrets that must never be shown', () => {
    expect(secretsOf(readConfig({ DISCORD_TOKEN: 'abc.def' }))).toEqual(['abc.def']);
    expect(secretsOf(readConfig({}))).toEqual([]);
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });
});
