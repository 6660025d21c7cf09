import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { countRepeats } from '../../src/engine/repeats.ts';

const setUp = () => {
  const lines: Record<string, unknown>[] = [];
  let now = 0;
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()));
      done();
    },
  });
  const log = pino({ base: null, hooks: { logMethod: countRepeats(() => now) } }, to);
  return { log, lines, later: (ms: number) => (now += ms) };
};

const fault = (reference: string) => ({ outcome: 'failed', reference, err: { code: '53100' } });

describe('a fault that repeats itself', () => {
  it('is written once, then counted, with the references that people may quote', () => {
    const { log, lines, later } = setUp();
    for (let at = 0; at < 5_000; at += 1) log.error(fault(`R${at}`));
    expect(lines).toHaveLength(1);
    later(60_001);
    log.error(fault('R5000'));
    expect(lines[1]).toMatchObject({ reference: 'R5000', repeated: 4_999 });
    expect(lines[1]?.['references']).toContain('R4999');
  });

  it('does not hide another one, nor what goes well', () => {
    const { log, lines } = setUp();
    log.error(fault('A'));
    log.error({ ...fault('B'), err: { code: '57P01' } });
    log.info({ command: 'aide' });
    log.info({ command: 'aide' });
    expect(lines).toHaveLength(4);
  });
});
