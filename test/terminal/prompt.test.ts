import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../commands/command.ts';
import type { Library } from '../../src/library/library.ts';
import { chosenBy, readCall } from '../../src/terminal/prompt.ts';
import { startTerminal } from '../../src/terminal/start-terminal.ts';
import { dispatcherOver } from '../commands/request.ts';
import { NEW_ANSWER, OLD_AND_NEW, oldAndNew } from '../newer.ts';
import { openFolder, openSeeds, seedsFolder } from '../seeds.ts';

let library: Library;
let dispatcher: Dispatcher;
beforeAll(async () => {
  library = await openSeeds();
  dispatcher = dispatcherOver(library);
});

/** What the terminal prints for the lines given to it. */
async function session(
  lines: readonly string[],
  language: 'nl' | 'en' = 'nl',
  documents: Library = library,
): Promise<string> {
  const output = new PassThrough();
  const printed = readAll(output);
  const input = Readable.from(lines.map((line) => `${line}\n`));
  const over = dispatcherOver(documents);
  await startTerminal({ dispatcher: over, library: documents, language, input, output });
  output.end();
  return printed;
}

describe('the terminal', () => {
  it('says that it answers here, and how to connect Discord', async () => {
    const printed = await session([]);
    expect(printed).toContain('5 documenten');
    expect(printed).toContain('Er is geen DISCORD_TOKEN ingesteld, dus antwoord ik hier.');
    expect(printed).toContain('.env');
  });

  it('answers line by line until the input ends', async () => {
    const printed = await session([
      'moet het OM nou 40 miljoen bezuinigen of niet?',
      '',
      'werkten mensen in shifts omdat telewerken niet kon?',
    ]);
    expect(printed).toContain('Er is geen sprake van een aan het OM opgelegde bezuiniging.');
    expect(printed).toContain('om in shifts te werken.');
  });

  it('takes commands in either language', async () => {
    expect(await session(['/vraag moet het OM nou 40 miljoen bezuinigen?'])).toContain(
      'opgelegde bezuiniging',
    );
    expect(await session(['/index status'], 'en')).toContain('What I know');
    expect(await session(['/vanish'], 'en')).toContain("I don't know that");
  });

  it('takes the options of a command, by their names', async () => {
    const question = '/vraag moet het OM nou 40 miljoen bezuinigen?';
    expect(await session([`${question} minister: Justitie vanaf: november 2025`])).toContain(
      'opgelegde bezuiniging',
    );
    expect(await session([`${question} tot: 2024`])).toContain(
      'Ik heb alleen gezocht tot en met 31 december 2024.',
    );
    expect(await session([`${question} tot: ooit`], 'en')).toContain('“ooit” is not a date');
  });

  it('takes a number for a choice under the answer before it', async () => {
    const printed = await session(['hoe wordt het risico op fouten ingedamd?', '1']);
    expect(printed).toContain('[1] Antwoord op vraag 3');
    expect(printed).toContain('Door het OM wordt onafgebroken gewerkt aan het herstellen');
  });

  it('offers candidates by the numbers that they have in the text, and shows the one that is chosen', async () => {
    const printed = await session(['wie onderzoekt dit?', '2']);
    expect(printed).toContain('Ik weet niet zeker welk antwoord u zoekt.');
    expect(printed).toMatch(/^2\. /m);
    expect(printed).toMatch(/Antwoord op vra|Uit de brief/);
    expect(printed).not.toContain('[2] Onderzoek');
  });

  it('opens a menu under an answer by its number', async () => {
    const printed = await session(['moet het OM nou 40 miljoen bezuinigen of niet?']);
    const number = /\[(\d+)\] Andere vragen van dit document…/.exec(printed)?.[1] ?? '';
    const opened = await session(['moet het OM nou 40 miljoen bezuinigen of niet?', number, '1']);
    expect(opened).toContain('[1] 1');
    expect(opened.match(/Antwoord op vra/g)?.length).toBeGreaterThan(1);
  });

  it('knows the commands to look through what there is', async () => {
    expect(await session(['/zoek verzuim OM', '1'])).toMatch(
      /antwoord(?:en)? bij „verzuim OM”[\s\S]+Antwoord op vraag 6/,
    );
    expect(await session(['/document ICT'])).toContain('Een document „ICT” ken ik niet');
    expect(await session(['/document'])).toContain('Geef de titel, het nummer of de bestandsnaam');
    for (const bare of ['/zoek', '/tijdlijn', '/vraag'])
      expect(await session([bare])).toContain('Stel een vraag in uw eigen woorden');
    const document = await session(['/document 001_f6bf631fb9c80b1a']);
    expect(document).toContain('Gevraagd door: Sneller (D66)');
    const number = /\[(\d+)\] Bestand/.exec(document)?.[1] ?? '';
    expect(await session(['/document 001_f6bf631fb9c80b1a', number])).toContain(
      `Bestand: ${seedsFolder}/001_f6bf631fb9c80b1a.txt`,
    );
    expect(await session(['/timeline ICT-inbreuk bij het OM'], 'en')).toMatch(
      /answers? about “ICT-inbreuk bij het OM”/,
    );
  });

  it('tells in /help what can be filled in, and of no channels', async () => {
    const printed = await session(['/hulp']);
    expect(printed).toContain('/vraag – Stel een vraag');
    expect(printed).toContain('minister – Alleen antwoorden van deze bewindspersoon');
    expect(printed).toContain('beste eerst of nieuwste eerst');
    expect(printed).not.toContain('kanaal');
  });

  it('offers a newer answer as it offers other choices', async () => {
    const { folder, remove } = await oldAndNew();
    const documents = await openFolder(folder);
    await remove();
    const printed = await session([OLD_AND_NEW, '1'], 'nl', documents);
    expect(printed).toContain('Er is een nieuwer antwoord: 13 januari 2026');
    expect(printed).toContain('[1] Nieuwer antwoord');
    expect(printed).toContain(NEW_ANSWER);
  });
});

describe('a typed line', () => {
  const choices = [{ label: 'Bron', action: { name: 'source', args: ['abc'] }, listed: false }];

  it('is a choice only where there is something to choose', () => {
    expect(chosenBy('1', choices)).toBe(choices[0]);
    expect(chosenBy('2', choices)).toBeUndefined();
    expect(readCall('2', dispatcher.commands)).toEqual({ kind: 'question', text: '2' });
  });

  it('is a command with its subcommand, or with the rest as its text', () => {
    expect(readCall('/index ververs', dispatcher.commands)).toEqual({
      kind: 'command',
      command: 'index',
      subcommand: 'refresh',
      options: {},
    });
    expect(readCall('/ask who pays', dispatcher.commands)).toEqual({
      kind: 'command',
      command: 'ask',
      subcommand: null,
      options: { question: 'who pays' },
    });
  });

  it('names a choice by what people see of it', () => {
    expect(readCall('/zoek verzuim volgorde: nieuwste eerst vanaf: 2025', dispatcher.commands)).toMatchObject(
      {
        command: 'search',
        options: { about: 'verzuim', order: 'date', from: '2025' },
      },
    );
  });
});
