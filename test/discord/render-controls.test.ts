import { ButtonStyle, ChannelType, ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { controlRows } from '../../src/discord/render-controls.ts';
import type { Control, MenuOption } from '../../src/replies/reply.ts';

const action = (name: string) => ({ name, args: ['1'] });

const menu = (options: readonly MenuOption[], most?: number): Control => ({
  kind: 'menu',
  label: 'Kies een vraag',
  action: action('choose'),
  options,
  ...(most === undefined ? {} : { most }),
});

function widgets(...controls: readonly Control[]) {
  return controlRows(controls).map(({ components }) => components);
}

describe('buttons', () => {
  it('look like what they do', () => {
    const styles = (['plain', 'main', 'danger'] as const).map((style) =>
      widgets({ kind: 'action', label: 'x', action: action(style), style }),
    );
    expect(styles.flat(2)).toMatchObject([
      { style: ButtonStyle.Secondary },
      { style: ButtonStyle.Primary },
      { style: ButtonStyle.Danger },
    ]);
  });

  it('keep their place before and after a menu', () => {
    const button = (name: string): Control => ({ kind: 'action', label: name, action: action(name) });
    const rows = widgets(button('a'), button('b'), menu([{ label: 'x', value: '1' }]), button('c'));
    expect(rows.map((row) => row.map(({ type }) => type))).toEqual([
      [ComponentType.Button, ComponentType.Button],
      [ComponentType.StringSelect],
      [ComponentType.Button],
    ]);
  });
});

describe('a menu', () => {
  it('offers its options, the chosen one first', () => {
    expect(
      widgets(
        menu([
          { label: 'Vraag 1', description: 'Antwoord van 3 maart', value: 'a', chosen: true },
          { label: 'Vraag 2', value: 'b' },
        ]),
      ),
    ).toEqual([
      [
        {
          type: ComponentType.StringSelect,
          custom_id: 'choose:1',
          placeholder: 'Kies een vraag',
          min_values: 1,
          max_values: 1,
          options: [
            { label: 'Vraag 1', description: 'Antwoord van 3 maart', value: 'a', default: true },
            { label: 'Vraag 2', value: 'b' },
          ],
        },
      ],
    ]);
  });

  it('lets as many be chosen as it says, but no more than there are', () => {
    const options = [
      { label: 'a', value: 'a', chosen: true },
      { label: 'b', value: 'b', chosen: true },
    ];
    expect(widgets(menu(options, 9))[0]).toMatchObject([{ max_values: 2 }]);
    expect(widgets(menu(options))[0]).toMatchObject([
      { max_values: 1, options: [{ default: true }, { default: false }] },
    ]);
  });

  it('cuts long texts at a word, and leaves out what cannot be sent', () => {
    const options = [
      ...Array.from({ length: 30 }, (_, n) => ({ label: 'Een lange vraag '.repeat(20), value: `${n}` })),
      { label: 'twice', value: '1' },
    ];
    const [[shown] = []] = widgets(
      menu([{ label: 'leeg', value: '' }, { label: 'l', value: 'x'.repeat(101) }, ...options]),
    );
    expect(shown).toMatchObject({ options: { length: 25, 0: { value: '0' } } });
    expect(shown).toMatchObject({
      options: [{ label: expect.stringMatching(/^.{60,99} (lange|vraag|Een)…$/) }, ...Array(24).fill({})],
    });
  });

  it('with nothing to choose is not shown', () => {
    expect(widgets(menu([]))).toEqual([]);
  });
});

describe('pickers', () => {
  const picker = (kind: 'channels' | 'roles', chosen: readonly string[]): Control => ({
    kind,
    label: 'Kies',
    action: action('set'),
    chosen,
    most: 3,
  });

  it('of channels show those chosen, and may be emptied', () => {
    expect(widgets(picker('channels', ['123456789012345678', 'no id', '123456789012345678']))).toEqual([
      [
        {
          type: ComponentType.ChannelSelect,
          custom_id: 'set:1',
          placeholder: 'Kies',
          min_values: 0,
          max_values: 3,
          channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
          default_values: [{ id: '123456789012345678', type: 'channel' }],
        },
      ],
    ]);
  });

  it('of roles do too', () => {
    expect(widgets(picker('roles', ['123456789012345678']))).toMatchObject([
      [{ type: ComponentType.RoleSelect, default_values: [{ id: '123456789012345678', type: 'role' }] }],
    ]);
  });
});
