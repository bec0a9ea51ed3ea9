import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCustomId, toCustomId } from '../../src/discord/custom-id.ts';
import { CUSTOM_ID_CHARACTERS } from '../../src/discord/limits.ts';

const action = fc.record({
  name: fc.stringMatching(/^[a-z][a-z-]{0,19}$/),
  args: fc.array(fc.stringMatching(/^[\w-]{0,14}$/), { maxLength: 4 }),
});

describe('custom ids', () => {
  it('come back as the action they were made from', () => {
    fc.assert(
      fc.property(action, (original) => {
        const customId = toCustomId(original);
        expect(customId).not.toBeNull();
        expect(fromCustomId(customId ?? '')).toEqual(original);
      }),
    );
  });

  it('of strangers are either refused or one that we would make', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z:_-]{0,120}$/)), (customId) => {
        const read = fromCustomId(customId);
        if (read !== null) expect(toCustomId(read)).toBe(customId);
      }),
    );
  });

  it.each([
    '',
    ':',
    'Show',
    'show:a b',
    'show:é',
    ' show',
    'show\n',
    '-show',
    `show:${'a'.repeat(CUSTOM_ID_CHARACTERS)}`,
  ])('refuse %j', (customId) => {
    expect(fromCustomId(customId)).toBeNull();
  });

  it.each([
    { name: 'show', args: ['a:b'] },
    { name: 'show:a', args: [] },
    { name: 'show', args: ['x'.repeat(100)] },
    { name: '', args: [] },
  ])('are not made of %j', (unfit) => {
    expect(toCustomId(unfit)).toBeNull();
  });
});
