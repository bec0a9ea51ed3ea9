import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher, OptionValues, Request, Suggestion } from '../../commands/command.ts';
import type { Library } from '../../src/library/library.ts';
import type { Language } from '../../src/replies/reply.ts';
import { labelsOf, quoteOf, textOf } from '../replies/text-of.ts';
import { entryOf, openSeeds } from '../seeds.ts';
import { dispatcherOver, lastReplyTo, requestOf } from './request.ts';

let library: Library;
let dispatcher: Dispatcher;
beforeAll(async () => {
  library = await openSeeds();
  dispatcher = dispatcherOver(library);
});

const asking = (options: OptionValues, language: Language = 'nl'): Request =>
  requestOf({ kind: 'command', command: 'ask', subcommand: null, options }, language);
const suggested = (
  option: string,
  typed: string,
  options: OptionValues = {},
): Promise<readonly Suggestion[]> => dispatcher.suggest(asking(options), option, typed);

describe('while a question is typed', () => {
  it('real questions are offered, with their date, also where the last word is half', async () => {
    for (const typed of [
      'effect verhoogde werkdruk op verzuimcijfers',
      'effect verhoogde werkdruk op verzuimc',
    ]) {
      const [first] = await suggested('question', typed);
      expect(first?.label).toMatch(
        /^Heeft de verhoogde werkdruk binnen het OM ook effect .+… \(13 januari 2026\)$/,
      );
      expect(first?.label.length).toBeLessThanOrEqual(100);
    }
  });

  it('what is chosen leads to exactly that answer', async () => {
    const [first] = await suggested('question', 'effect verhoogde werkdruk op verzuimcijfers');
    const reply = await lastReplyTo(dispatcher, asking({ question: first?.value ?? '' }));
    expect(reply.about?.entry).toBe((await entryOf(library, '000', 6)).id);
  });

  it('a few questions of the newest documents are offered before anything is typed', async () => {
    const labels = (await suggested('question', '')).map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(2);
    expect(labels[0]).toContain('13 januari 2026');
  });

  it('titles are offered too, and lead to the document', async () => {
    const title = (await suggested('question', 'brandbrief')).find(({ value }) =>
      value.startsWith('document:'),
    );
    expect(title?.label).toMatch(/^Document: Antwoorden op vragen over ICT-problemen/);
    const reply = await lastReplyTo(dispatcher, asking({ question: title?.value ?? '' }));
    expect(textOf(reply)).toContain('Soort: vragen met antwoorden');
    expect(reply.audience).toBe('everyone');
  });

  it('only what the other options leave is offered', async () => {
    const values = (await suggested('question', 'hack', { document: '001_f6bf631fb9c80b1a' })).map(
      ({ value }) => value,
    );
    const ids = (await library.entriesOf('001_f6bf631fb9c80b1a')).map(({ id }) => `passage:${id}`);
    expect(values.filter((value) => value.startsWith('passage:') && !ids.includes(value))).toEqual([]);
    expect(values.length).toBeGreaterThan(0);
  });

  it('what was chosen and is gone meanwhile is met with how to ask', async () => {
    const reply = await lastReplyTo(dispatcher, asking({ question: 'passage:AAAAAAAAAAAA' }));
    expect(textOf(reply)).toContain('Stel een vraag in uw eigen woorden');
  });
});

describe('while a filter is typed', () => {
  it('documents are offered by their title, whatever the case and accents; all, newest first, before that', async () => {
    const [newest] = await suggested('document', '');
    expect(newest?.value).toBe('000_154f10a85f88dc88');
    const found = await suggested('document', 'BRÀNDBRIEF');
    expect(found.map(({ value }) => value)).toEqual(['000_154f10a85f88dc88']);
  });

  it('what is offered for a minister is a filter that leaves something', async () => {
    const offered = await suggested('minister', '');
    expect(offered.map(({ label }) => label)).toContain('minister Van Oosten (Justitie en Veiligheid)');
    for (const { value } of offered) expect(await library.documents({ minister: value })).not.toEqual([]);
    expect((await suggested('minister', 'oost')).map(({ value }) => value)).toEqual(['Van Oosten']);
  });
});

describe('“Find the answer” on a message', () => {
  const onMessage = (message: string) =>
    lastReplyTo(
      dispatcher,
      requestOf({ kind: 'command', command: 'find-answer', subcommand: null, options: { message } }),
    );

  it('answers who asked for it alone, who may share it', async () => {
    const reply = await onMessage('Ik snap het niet. Moet het OM nou 40 miljoen bezuinigen of niet?');
    expect(quoteOf(reply)).toContain('Er is geen sprake van een aan het OM opgelegde bezuiniging.');
    expect(reply.audience).toBe('asker');
    expect(labelsOf(reply)).toContain('Delen');
  });

  it('says so where the message has no text', async () => {
    expect(textOf(await onMessage('  '))).toBe(
      'In dat bericht staat geen tekst waarop ik een antwoord kan zoeken.',
    );
  });
});
