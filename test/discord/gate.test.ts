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
      await gate.pass('answer');
      began.push([name, turn]);
    };
    await Promise.all(['one', 'two', 'three'].map(work));
    await work('four');
    clearImmediate(turning);
    expect(began.map(([name]) => name)).toEqual(['one', 'two', 'three', 'four']);
    expect(new Set(began.map(([, when]) => when)).size).toBe(4);
  });

  it('lets suggestions go before answers', async () => {
    const gate = new Gate();
    const seen: string[] = [];
    const pass = (kind: 'answer' | 'suggestion'): Promise<void> =>
      gate.pass(kind).then(() => void seen.push(kind));
    await Promise.all([pass('answer'), pass('answer'), pass('suggestion')]);
    expect(seen).toEqual(['suggestion', 'answer', 'answer']);
  });

  it('lets acknowledgements go before answers, but not for ever', async () => {
    const gate = new Gate();
    const seen: string[] = [];
    const pass = (name: string): Promise<void> => gate.pass('answer').then(() => void seen.push(name));
    let acknowledge = (): void => {};
    const acknowledged = gate.acknowledge(() => new Promise((resolve) => (acknowledge = resolve)));
    const passed = Promise.all([pass('one'), pass('two')]);
    setImmediate(() => {
      seen.push('acknowledged');
      acknowledge();
    });
    await Promise.all([acknowledged, passed]);
    expect(seen).toEqual(['acknowledged', 'one', 'two']);

    const never = gate.acknowledge(() => new Promise((resolve) => (acknowledge = resolve)));
    await pass('three');
    acknowledge();
    await never;
    expect(seen.at(-1)).toBe('three');
  });
});
