import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/runtime/pino-log.ts';

type Settings = Parameters<typeof createLog>[0];

function linesOf(settings: Partial<Settings>, write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = '';
  const log = createLog(
    { level: 'info', format: 'json', secrets: [], ...settings },
    (line) => (lines += line),
  );
  write(log);
  return lines;
}

describe('the log', () => {
  it('never writes a secret, whatever field or text it stands in', () => {
    const error = new Error('401 for Bot abc.def.ghi');
    for (const format of ['json', 'pretty'] as const) {
      const lines = linesOf({ format, secrets: ['abc.def.ghi'] }, (log) => {
        log.error({ error, headers: { authorization: 'Bot abc.def.ghi' } }, 'Refused abc.def.ghi');
      });
      expect(lines).toContain('[secret]');
      expect(lines).not.toContain('abc.def.ghi');
    }
  });

  it('keeps an error and its stack for machines, and one line of it for people', () => {
    const error = new TypeError('no such column');
    const json = linesOf({}, (log) => {
      log.error({ error }, 'Command failed');
    });
    expect(JSON.parse(json)).toMatchObject({
      msg: 'Command failed',
      error: {
        type: 'TypeError',
        message: 'no such column',
        stack: expect.stringContaining('at ') as string,
      },
    });
    const pretty = linesOf({ format: 'pretty' }, (log) => {
      log.error({ error, url: 'x' }, 'Command failed');
    });
    expect(pretty).toMatch(/^\d\d:\d\d:\d\d error Command failed error="no such column" url=x\n$/);
  });

  it('is silent below its level', () => {
    expect(
      linesOf({ level: 'warn' }, (log) => {
        log.info({}, 'Feed read');
      }),
    ).toBe('');
  });
});
