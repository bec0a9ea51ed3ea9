import { describe, expect, it } from 'vitest';
import { Gate } from '../../src/discord/gate.ts';

describe('the gate', () => {
  it('lets one through a turn of the event loop, in order', async () => {
    const gate = new Gate();
    let turn = 0;
    let turning = setImmediate(function next() {
      turn += 1;
      turning = setImmediate(next);
    });
    const began: [string, number][] = [];
    const work = async (name: string): Promise<void> => {
      await gate.pass();
      began.push([name, turn]);
    };
    await Promise.all(['one', 'two', 'three'].map(work));
    await work('four');
    clearImmediate(turning);
    expect(began.map(([name]) => name)).toEqual(['one', 'two', 'three', 'four']);
    expect(new Set(began.map(([, when]) => when)).size).toBe(4);
  });

  it('lets what cannot wait go ahead, but not for ever', async () => {
    const gate = new Gate();
    const seen: string[] = [];
    const pass = (name: string): Promise<void> => gate.pass().then(() => void seen.push(name));
    let acknowledge = (): void => {};
    const acknowledged = gate.goAhead(() => new Promise((resolve) => (acknowledge = resolve)));
    const passed = Promise.all([pass('one'), pass('two')]);
    setImmediate(() => {
      seen.push('acknowledged');
      acknowledge();
    });
    await Promise.all([acknowledged, passed]);
    expect(seen).toEqual(['acknowledged', 'one', 'two']);

    const never = gate.goAhead(() => new Promise((resolve) => (acknowledge = resolve)));
    await pass('three');
    acknowledge();
    await never;
    expect(seen.at(-1)).toBe('three');
  });
});
