import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

describe('the log', () => {
  it('holds errors with their cause, and no secrets', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    log.error({ err: new Error('no luck', { cause: new Error('rain') }), token: 'hush' }, 'it failed');
    log.info({ request: { headers: { authorization: 'Bot hush' } } }, 'asked');
    expect(lines.join('')).toContain('no luck');
    expect(lines.join('')).toContain('rain');
    expect(lines.join('')).toContain('[secret]');
    expect(lines.join('')).not.toContain('hush');
  });
});
