import { describe, expect, it } from 'vitest';
import { checkNames } from '../../src/cli/check-names.ts';

describe('the names in .env', () => {
  it('are pointed out when nothing reads them, with the setting that was probably meant', () => {
    const findings = checkNames({ DISCORD_TOKEN: 'x', DISCORD_TOKN: 'x', data_dir: '/srv', COLOUR: 'blue' });

    expect(findings.map(({ found, advice }) => `${found}. ${String(advice)}`)).toEqual([
      "DISCORD_TOKN in .env is not one of Brevier's and changes nothing. Perhaps DISCORD_TOKEN was meant.",
      "data_dir in .env is not one of Brevier's and changes nothing. Perhaps DATA_DIR was meant.",
      "COLOUR in .env is not one of Brevier's and changes nothing. .env.example names them all.",
    ]);
  });

  it('are left without a word when all are settings', () => {
    expect(checkNames({ DISCORD_TOKEN: 'x', LOG_LEVEL: 'debug' })).toEqual([]);
  });
});
