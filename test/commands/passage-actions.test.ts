import { beforeAll, describe, expect, it } from 'vitest';
import { actions } from '../../commands/actions.ts';
import type { Dispatcher } from '../../commands/command.ts';
import type { Library } from '../../src/library/library.ts';
import type { Action, Control, Reply } from '../../src/replies/reply.ts';
import { labelsOf, markedIn, quoteOf, textOf } from '../replies/text-of.ts';
import { entryOf, openSeeds } from '../seeds.ts';
import { dispatcherOver, lastReplyTo, memoryStore, questionOf, requestOf } from './request.ts';

let library: Library;
let dispatcher: Dispatcher;
beforeAll(async () => {
  library = await openSeeds();
  dispatcher = dispatcherOver(library);
});

const QUESTION = 'moet het OM nou 40 miljoen bezuinigen of niet?';

function actionOf(control: Control | undefined): Action {
  if (control?.kind !== 'action' && control?.kind !== 'menu') throw new Error('no such control');
  return control.action;
}
const labelled = (reply: Reply, label: string): Action =>
  actionOf(reply.controls.find((control) => control.label.includes(label)));

const press = (
  action: Action,
  person = '1',
  language: 'nl' | 'en' = 'nl',
  over = dispatcher,
): Promise<Reply> =>
  lastReplyTo(over, {
    ...requestOf({ kind: 'action', ...action }, language),
    person: { id: person, moderator: false },
  });

const ask = (text = QUESTION): Promise<Reply> => lastReplyTo(dispatcher, questionOf(text));

describe('an answer', () => {
  it('tells what it is about, for who keeps which message answers which', async () => {
    const { about } = await ask();
    expect(await memoryStore.questions.asked('2', about?.asked ?? '')).toMatchObject({
      text: QUESTION,
      verdict: 'answer',
    });
    expect(await library.entry(about?.entry ?? '')).toBeDefined();
  });

  it('has no more than five rows of controls, and none that lead nowhere', async () => {
    const labels = labelsOf(await ask());
    expect(labels).not.toContain('Vorig antwoord');
    expect(labels).not.toContain('Delen');
    expect(labels.length).toBeLessThanOrEqual(16);
    expect(labels).toContain('Volgend antwoord');
  });

  it('leads on to the next match and back, after a restart too', async () => {
    const first = await ask();
    const restarted = dispatcherOver(await openSeeds());
    const second = await press(labelled(first, 'Volgend antwoord'), '1', 'nl', restarted);
    expect(textOf(second)).toContain('antwoord 2 van');
    expect(second.audience).toBe('asker');
    const again = await press(labelled(second, 'Vorig antwoord'), '1', 'nl', restarted);
    expect(quoteOf(again)).toBe(quoteOf(first));
    expect(markedIn(again)).toEqual(markedIn(first));
    expect(labelsOf(again)).toContain('Delen');
  });

  it('is voted on in place, once a person, who may change it', async () => {
    const reply = await ask('hoeveel mensen zitten er ziek thuis bij het OM?');
    expect(labelsOf(reply).slice(0, 2)).toEqual(['👍 Ja (0)', '👎 Nee (0)']);
    expect(textOf(reply)).toContain('Beantwoordt dit de vraag?');
    const yes = labelled(reply, 'Ja');
    expect(dispatcher.mannerOf(yes.name)).toBe('in-place');
    await press(yes, '11');
    const both = await press(yes, '12', 'en');
    expect(labelsOf(both)[0]).toBe('👍 Ja (2)');
    // The message that all see is the same but for the counts.
    expect(both.blocks).toEqual(reply.blocks);
    expect(both.audience).toBe('everyone');
    expect(labelsOf(await press(labelled(both, 'Nee'), '12')).slice(0, 2)).toEqual([
      '👍 Ja (1)',
      '👎 Nee (1)',
    ]);
  });

  it('has no votes where its words are not kept', async () => {
    const direct = { ...questionOf(QUESTION), place: { kind: 'direct', server: null } as const };
    const labels = labelsOf(await lastReplyTo(dispatcher, direct));
    expect(labels.join()).not.toContain('👍');
    expect(labels).toContain('Volgend antwoord');
  });

  it('that only one person sees can be shared with all, as it was', async () => {
    const options = { question: QUESTION, private: true };
    const reply = await lastReplyTo(
      dispatcher,
      requestOf({ kind: 'command', command: 'ask', subcommand: null, options }),
    );
    const share = labelled(reply, 'Delen');
    expect(dispatcher.mannerOf(share.name)).toBe('public');
    const shared = await press(share);
    expect(shared.audience).toBe('everyone');
    expect(shared.blocks).toEqual(reply.blocks);
    expect(labelsOf(shared)).not.toContain('Delen');
  });

  it('leads to the file that it stands in', async () => {
    const reply = await press(labelled(await ask(), 'Bron'));
    expect(reply.attachments).toMatchObject([{ kind: 'file', name: '001_f6bf631fb9c80b1a.txt' }]);
  });

  it('can be cited', async () => {
    expect(quoteOf(await press(labelled(await ask(), 'Citeren')))).toBe(
      'Minister van Justitie en Veiligheid, ‘Antwoorden op vragen over de gevolgen van de hack bij het OM op de bedrijfsvoering’, antwoord op vragen 7 en 8, 21 november 2025, 2025Z17315, 6753708.',
    );
  });

  it('leads to the other questions of its document', async () => {
    const reply = await ask();
    const menu = reply.controls.find(({ kind }) => kind === 'menu');
    if (menu?.kind !== 'menu') throw new Error('no menu');
    const entries = await library.entriesOf('001_f6bf631fb9c80b1a');
    expect(menu.options.map(({ value }) => value)).toEqual(
      entries.filter(({ id }) => id !== reply.about?.entry).map(({ id }) => id),
    );
    const chosen = menu.options[0]?.value ?? '';
    const shown = await press({ name: menu.action.name, args: [...menu.action.args, chosen] });
    expect(shown.about?.entry).toBe(chosen);
  });
});

describe('a candidate that is chosen', () => {
  it('is shown to who chose it, and kept as the one that was meant', async () => {
    const reply = await ask('wie onderzoekt dit?');
    expect(reply.tone).toBe('unsure');
    const [menu] = reply.controls;
    if (menu?.kind !== 'menu') throw new Error('no menu');
    const chosen = menu.options[2]?.value ?? '';
    const shown = await press({ name: menu.action.name, args: [...menu.action.args, chosen] });
    expect(shown).toMatchObject({ tone: 'answer', audience: 'asker', about: { entry: chosen } });
    expect(await memoryStore.questions.asked('2', reply.about?.asked ?? '')).toMatchObject({ chosen });
  });
});

describe('a button', () => {
  it('of a question of another server is met as one that is gone', async () => {
    const reply = await ask();
    for (const action of [labelled(reply, 'Volgend antwoord'), labelled(reply, 'Ja')]) {
      const elsewhere = await lastReplyTo(dispatcher, {
        ...requestOf({ kind: 'action', ...action }),
        place: { kind: 'server', server: 'other' },
      });
      expect(elsewhere.tone).toBe('problem');
      expect(textOf(elsewhere)).toContain('heb ik niet meer');
    }
  });

  it('with anything in it is met with a reply', async () => {
    const entry = await entryOf(library, '000', 6);
    const asked = (await ask()).about?.asked ?? '';
    for (const name of Object.keys(actions))
      for (const args of [
        [],
        [''],
        ['x', 'y'],
        [entry.id, asked],
        [asked, '-1'],
        [asked, entry.id],
        [asked, entry.id, 'x', 'y'],
      ]) {
        const reply = await press({ name, args });
        expect(textOf(reply)).not.toBe('');
        expect(textOf(reply)).not.toContain('Er ging iets mis');
      }
  });
});

describe('the notes of an answer', () => {
  it('are shown in full, page by page, where they did not fit', async () => {
    const entry = await entryOf(library, '000', 1);
    const reply = await press({ name: 'notes', args: [entry.id, '1'] });
    for (const { text } of entry.passage.notes) expect(textOf(reply)).toContain(text);
  });
});
