import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/discord/deliver.ts';
import { Work } from '../../src/discord/work.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { say } from './fake-dispatcher.ts';

const NEVER_FAILS = {
  onFailure: (error: unknown): void => {
    throw error;
  },
};

function textOf(reply: Reply): string {
  const [block] = reply.blocks;
  return block?.kind === 'paragraph' ? (block.text[0]?.text ?? '') : '';
}

/** Replies with pauses between them, in milliseconds. */
async function* replies(...script: readonly (string | number)[]): AsyncGenerator<Reply> {
  for (const step of script) {
    if (typeof step === 'number') await sleep(step);
    else yield say(step);
  }
}

describe('deliver', () => {
  it('shows the last of replies that come at once, and only that', async () => {
    const shown: string[] = [];
    const show = async (reply: Reply): Promise<void> => void shown.push(textOf(reply));
    await deliver(replies('one', 'two', 'three'), show, NEVER_FAILS);
    expect(shown).toEqual(['three']);
  });

  it('shows the first at once, skips those overtaken within the interval, and always shows the last', async () => {
    const shown: string[] = [];
    const show = async (reply: Reply): Promise<void> => void shown.push(textOf(reply));
    const script = replies('one', 20, 'two', 20, 'three', 150, 'four', 5, 'five');
    await deliver(script, show, { ...NEVER_FAILS, intervalMilliseconds: 100 });
    expect(shown).toEqual(['one', 'three', 'five']);
  });

  it('goes on when an intermediate reply cannot be shown', async () => {
    const shown: string[] = [];
    const failures: unknown[] = [];
    const show = async (reply: Reply): Promise<void> => {
      if (textOf(reply) === 'one') throw new Error('lost');
      shown.push(textOf(reply));
    };
    await deliver(replies('one', 20, 'two'), show, { onFailure: (error) => failures.push(error) });
    expect(shown).toEqual(['two']);
    expect(failures).toEqual([new Error('lost')]);
  });

  it('rejects when the last reply cannot be shown and when replies fail, and tells whether there were any', async () => {
    const show = async (): Promise<void> => {
      throw new Error('lost');
    };
    await expect(deliver(replies('one'), show, NEVER_FAILS)).rejects.toThrow('lost');
    expect(await deliver(replies(), show, NEVER_FAILS)).toBe(false);
    async function* failing(): AsyncGenerator<Reply> {
      yield say('one');
      await sleep(10);
      throw new Error('broken');
    }
    const slow = async (): Promise<void> => sleep(30);
    await expect(deliver(failing(), slow, NEVER_FAILS)).rejects.toThrow('broken');
  });
});

describe('Work', () => {
  it('waits for what is under way, and refuses what comes later', async () => {
    const work = new Work();
    const done: string[] = [];
    const task = (name: string) => async (): Promise<void> => {
      await sleep(20);
      done.push(name);
    };
    work.start(task('first'), NEVER_FAILS.onFailure);
    const closing = work.close(1_000);
    work.start(task('second'), NEVER_FAILS.onFailure);
    expect(await closing).toBe(0);
    expect(done).toEqual(['first']);
  });

  it('stops waiting at the deadline', async () => {
    const work = new Work();
    work.start(() => sleep(200), NEVER_FAILS.onFailure);
    expect(await work.close(10)).toBe(1);
  });

  it('hands over failures', async () => {
    const work = new Work();
    const failures: unknown[] = [];
    const task = async (): Promise<void> => {
      throw new Error('broken');
    };
    work.start(task, (error) => failures.push(error));
    await work.close(100);
    expect(failures).toEqual([new Error('broken')]);
  });
});
