import { beforeAll, describe, expect, it } from 'vitest';
import type { Call, Dispatcher } from '../../commands/command.ts';
import type { Library } from '../../src/library/library.ts';
import type { Language, Reply } from '../../src/replies/reply.ts';
import { quoteOf, textOf } from '../replies/text-of.ts';
import { entryOf, openSeeds } from '../seeds.ts';
import { dispatcherOver, memoryStore, questionOf, repliesTo, requestOf } from './request.ts';

let library: Library;
let dispatcher: Dispatcher;
beforeAll(async () => {
  library = await openSeeds();
  dispatcher = dispatcherOver(library);
});

const BUDGET_CUT = 'Er is geen sprake van een aan het OM opgelegde bezuiniging.';

describe('what a channel overhears', () => {
  const overheard = (text: string, language: Language = 'nl'): Promise<Reply[]> =>
    repliesTo(dispatcher, requestOf({ kind: 'question', text, overheard: true }, language));

  it('is answered where it is a question that has an answer', async () => {
    const [reply] = await overheard('moet het OM nou 40 miljoen bezuinigen of niet?');
    expect(reply?.audience).toBe('everyone');
    expect(quoteOf(reply as Reply)).toContain(BUDGET_CUT);
  });

  it.each([
    'goedemorgen allemaal',
    'dat OM moet 40 miljoen bezuinigen, las ik net',
    'mooi weer vandaag, toch?',
    'haha 😂',
    'wie gaat er mee lunchen?',
    'kan iemand mij even helpen?',
    'can anyone please help me?',
    'wat kun je?',
    'hoe lang moet een ei koken?',
    'weet iemand een goed recept voor boerenkool?',
    'https://example.org/waarom?om=bezuinigen',
    '',
  ])('gets no reply where it is none, or about something else: %s', async (text) => {
    expect(await overheard(text)).toEqual([]);
  });

  it('is told that nothing answers it where it is about public matters', async () => {
    const [reply] = await overheard('Wat doet het kabinet aan wolven op de Veluwe?');
    expect(reply?.tone).toBe('nothing');
  });
});

describe('a courtesy, or a question about the bot, that is put to it', () => {
  it.each([
    ['bedankt!', 'Graag gedaan.'],
    ['hallo', 'Stel een vraag in uw eigen woorden'],
    ['👋', 'Stel een vraag in uw eigen woorden'],
    ['wie ben jij?', 'Stel een vraag in uw eigen woorden'],
    ['help', 'Stel een vraag in uw eigen woorden'],
  ])('is answered as one, and is no question in vain: %s', async (text, sentence) => {
    const [reply] = await repliesTo(dispatcher, requestOf({ kind: 'question', text }));
    expect(textOf(reply as Reply)).toContain(sentence);
    expect(reply?.tone).not.toBe('nothing');
  });
});

describe('what follows on an answer', () => {
  /** What is said to `text` under the bot's answer to `question`. */
  async function following(
    question: string,
    text: string,
    server: string | null = '2',
    addressed = false,
  ): Promise<Reply[]> {
    const channel = server ? '3' : '33';
    const place = { kind: server ? 'server' : 'direct', server, channel } as const;
    const [first] = await repliesTo(dispatcher, { ...questionOf(question), place });
    await memoryStore.replies.link({
      server,
      channel,
      message: '4',
      reply: '5',
      asked: first?.about?.asked ?? null,
      entry: first?.about?.entry ?? null,
    });
    const call: Call = { kind: 'question', text, follows: '5', ...(addressed ? {} : { overheard: true }) };
    return repliesTo(dispatcher, { ...requestOf(call), place });
  }

  it.each(['Dankjewel!', 'ok, helder', '👍', 'thanks for the answer'])(
    'gets no reply to %s',
    async (text) => {
      expect(await following('moet het OM nou 40 miljoen bezuinigen?', text)).toEqual([]);
    },
  );

  it('gets a word where it is put to the bot', async () => {
    const [reply] = await following('moet het OM nou 40 miljoen bezuinigen?', 'Dankjewel!', '2', true);
    expect(textOf(reply as Reply)).toBe('Graag gedaan. Vraagt u gerust verder.');
  });

  it('is no question by being there', async () => {
    expect(
      await following(
        'moet het OM nou 40 miljoen bezuinigen?',
        'Ik vind dat echt een heel slecht verhaal zeg.',
      ),
    ).toEqual([]);
  });

  it('is understood in the context of the question before it, and says so', async () => {
    const [reply] = await following('zijn er mensen ziek bij het OM?', 'en hoe zit het met de werkdruk?');
    expect(textOf(reply as Reply)).toContain('In vervolg op: zijn er mensen ziek bij het OM?');
    expect(reply?.tone).not.toBe('problem');
  });

  it('leads to something else than the same answer again', async () => {
    const question = 'moet het OM nou 40 miljoen bezuinigen?';
    const [first] = await repliesTo(dispatcher, questionOf(question));
    const [reply] = await following(question, 'waarom?');
    expect(textOf(reply as Reply)).toContain(`In vervolg op: ${question}`);
    expect(reply?.about?.entry ?? null).not.toBe(first?.about?.entry);
  });

  it('stands by itself where it says what it is about', async () => {
    const [reply] = await following(
      'zijn er mensen ziek bij het OM?',
      'moet het OM nou 40 miljoen bezuinigen of niet?',
    );
    expect(quoteOf(reply as Reply)).toContain(BUDGET_CUT);
    expect(textOf(reply as Reply)).not.toContain('In vervolg op');
  });

  it('is looked for in the same document where the words before it were not kept', async () => {
    const [reply] = await following(
      'moet het OM nou 40 miljoen bezuinigen?',
      'en het toezicht op de werkdruk?',
      null,
    );
    const { document } = await entryOf(library, '001', 7);
    expect(textOf(reply as Reply)).toContain(`In vervolg op: ${document.particulars.title}`);
  });

  it('is a question like any other where the answer is not known any more', async () => {
    const call: Call = { kind: 'question', text: 'moet het OM nou 40 miljoen bezuinigen?', follows: 'gone' };
    const [reply] = await repliesTo(dispatcher, requestOf(call));
    expect(quoteOf(reply as Reply)).toContain(BUDGET_CUT);
  });

  it('keeps the words that it was understood by, so that a vote is on these', async () => {
    const [reply] = await following('zijn er mensen ziek bij het OM?', 'en de werkdruk?');
    const asked = await memoryStore.questions.asked('2', reply?.about?.asked ?? '');
    expect(asked?.text).toBe('zijn er mensen ziek bij het OM? en de werkdruk?');
  });
});
