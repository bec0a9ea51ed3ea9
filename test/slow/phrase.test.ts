/** `kamerbode phrase` from the outside, against an endpoint on the loopback. */
import { writeFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSidecar } from '../../src/documents/sidecar.ts';
import { makeFolder } from '../folder.ts';
import { type Behaviour, LoopbackEndpoint, saysPhrasings } from '../phrasings/loopback-endpoint.ts';
import { seedsFolder } from '../seeds.ts';
import { type Ended, type RunOptions, run } from './process.ts';

const KEY = 'sk-nobody-may-see-this';
const DOCUMENT = `Antwoord van minister Jansen (Financiën) (ontvangen 2 februari 2026)

Vraag 1
Hoeveel zilveren theelepels bezit de Staat?

Antwoord op vraag 1
De Staat bezit 1.412 zilveren theelepels.

Vraag 2
Waar worden de paarden van de bereden politie gestald?

Antwoord op vraag 2
De stallen van de bereden politie staan in vijf steden.
`;
const SIDECAR = 'title: Antwoorden over bestek # zo heet het\n';

const FIRST = saysPhrasings('hoeveel bestek heeft de overheid', 'how much cutlery does the government own');
const SECOND = saysPhrasings('waar slapen de dieren van agenten', 'where do officers keep their animals');

let server: LoopbackEndpoint;
let folder: string;
let remove: () => Promise<void>;
let file: string;
let sidecar: string;
beforeEach(async () => {
  server = await LoopbackEndpoint.start();
  ({ folder, remove } = await makeFolder());
  file = join(folder, 'bestek.txt');
  sidecar = join(folder, 'bestek.yaml');
  await writeFile(file, DOCUMENT);
  await writeFile(sidecar, SIDECAR);
});
afterEach(async () => {
  await server.stop();
  await remove();
});

async function phrase(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const ended = await run('cli.js', ['phrase', ...args], {
    ...options,
    env: {
      DOCUMENTS_DIR: folder,
      PHRASE_API_URL: server.url,
      PHRASE_MODEL: 'een-model:7b',
      PHRASE_API_KEY: KEY,
      LOG_LEVEL: 'trace',
      ...options.env,
    },
  });
  expect(ended.out + ended.err).not.toContain(KEY);
  return ended;
}

const log = /^\{.*\}\n/gm;

describe('phrase', () => {
  it('sends nothing where no model is set up, and says what is missing', async () => {
    const { code, out, err } = await phrase([file], { env: { PHRASE_API_URL: '', PHRASE_MODEL: '' } });
    expect(err).toBe(
      'Er is geen taalmodel ingesteld; zet PHRASE_API_URL en PHRASE_MODEL in .env (docs/phrasings.md). Er is niets verstuurd.\n',
    );
    expect(out).toBe('');
    expect(code).toBe(1);
    expect(server.received).toEqual([]);
  });

  it('adds what was kept to the sidecar, and reports it', async () => {
    server.behaviours = [FIRST, SECOND];
    const { code, out, err } = await phrase([file]);
    expect(err.replace(log, '')).toBe('');
    expect(out).toBe(
      `${file}\n  teksten: 2\n  opgesteld: 4\n  behouden: 4\n  Toegevoegd aan ${sidecar}; lees ze na.\n`,
    );
    expect(code).toBe(0);
    expect(await readFile(sidecar, 'utf8')).toBe(`${SIDECAR}phrasings:
  - questions: [1]
    by: een-model:7b
    ask:
      - "hoeveel bestek heeft de overheid"
      - "how much cutlery does the government own"
  - questions: [2]
    by: een-model:7b
    ask:
      - "waar slapen de dieren van agenten"
      - "where do officers keep their animals"
`);
    expect(server.received.map(({ authorization }) => authorization)).toEqual([
      `Bearer ${KEY}`,
      `Bearer ${KEY}`,
    ]);
    const found = await run('cli.js', ['ask', '--json', '--documents', folder, 'waar slapen die dieren']);
    expect(JSON.parse(found.out).results[0].questions).toEqual([2]);
    const again = await phrase([file], { env: { LANGUAGE: 'en' } });
    expect(again.out).toContain('passages: 2, of which 2 had phrasings already');
    expect(again.out).toContain('Nothing was written.');
    expect(server.received).toHaveLength(2);
  });

  it('shows in a dry run what would be written, as YAML, and writes nothing', async () => {
    server.behaviours = [FIRST, saysPhrasings('ja')];
    const { code, out } = await phrase([file, '--dry-run']);
    expect(readSidecar(out).phrasings).toMatchObject([{ questions: [1], by: 'een-model:7b' }]);
    expect(out).toContain(
      '#   afgewezen: 1 (te kort of te lang)\n#   vraag 2: geen bruikbare formuleringen.\n',
    );
    expect(await readFile(sidecar, 'utf8')).toBe(SIDECAR);
    expect(await readdir(folder)).toEqual(['bestek.txt', 'bestek.yaml']);
    expect(code).toBe(0);
  });

  it('goes on after a file that can not be read, and one with a mistake in its sidecar', async () => {
    const other = join(folder, 'fout.txt');
    await writeFile(other, DOCUMENT);
    await writeFile(join(folder, 'fout.yaml'), 'titel: fout\n');
    server.behaviours = [FIRST, SECOND];
    const { code, out, err } = await phrase([join(folder, 'nergens.txt'), other, sidecar, file]);
    expect(err.replace(log, '')).toMatch(
      /^\S+nergens\.txt: het bestand kan niet worden geopend\.\n\S+fout\.txt: de bijlage klopt niet \(„titel” is geen bekend veld\); verbeter die eerst\. Er is niets verstuurd\.\n$/,
    );
    expect(out).toContain('behouden: 4');
    expect(await readFile(join(folder, 'fout.yaml'), 'utf8')).toBe('titel: fout\n');
    expect(code).toBe(1);
  });

  it.each<[string, Behaviour, RegExp]>([
    ['a bad key', { status: 401 }, /^127\.0\.0\.1:\d+ weigert de sleutel; controleer PHRASE_API_KEY\.\n$/],
    ['an unknown model', { status: 404 }, /kent het model een-model:7b of dit adres niet/],
    [
      'a redirect',
      { status: 307, headers: { location: 'http://127.0.0.1:9/' } },
      /verwijst door naar 127\.0\.0\.1:9, en dat wordt niet gevolgd/,
    ],
    [
      'a day off',
      { status: 503, headers: { 'retry-after': '86400' } },
      /te druk of is buiten werking \(503\)/,
    ],
  ])(
    'stops at %s with a sentence, before other files, and leaves all as it was',
    async (_, behaviour, said) => {
      await copyFile(file, join(folder, 'tweede.txt'));
      server.behaviours = [behaviour];
      const { code, out, err } = await phrase([file, join(folder, 'tweede.txt')]);
      expect(err.replace(log, '')).toMatch(said);
      expect(out).not.toContain('tweede.txt');
      expect(code).toBe(1);
      expect(await readFile(sidecar, 'utf8')).toBe(SIDECAR);
      expect(server.received).toHaveLength(1);
    },
  );

  it('says that nothing listens', async () => {
    const { code, err } = await phrase([file], {
      env: { PHRASE_API_URL: 'http://127.0.0.1:9/v1', LANGUAGE: 'en' },
    });
    expect(err.replace(log, '')).toBe(
      "127.0.0.1:9 can't be reached; check the connection and PHRASE_API_URL.\n",
    );
    expect(code).toBe(1);
  });

  it('keeps what was drafted when Ctrl-C is pressed, and leaves whole files alone', async () => {
    let interrupt = (): void => {};
    server.behaviours = [FIRST, () => void interrupt()];
    const { code, out, err } = await phrase([file], {
      onStart: (child) => {
        interrupt = () => child.kill('SIGINT');
      },
    });
    expect(code).toBe(130);
    expect(out).toContain('behouden: 2');
    expect(err).toContain('Afgebroken; wat al was opgesteld en gecontroleerd, is bewaard.');
    expect(readSidecar(await readFile(sidecar, 'utf8')).phrasings).toHaveLength(1);
    expect((await readdir(folder)).sort()).toEqual(['bestek.txt', 'bestek.yaml']);
  });

  it('does not touch a sidecar that got a mistake in the meantime', async () => {
    server.behaviours = [
      FIRST,
      () => {
        writeFileSync(sidecar, 'titel: fout\n');
        return SECOND;
      },
    ];
    const { code, out, err } = await phrase([file]);
    expect(out).toContain('Er is niets geschreven.');
    expect(err.replace(log, '')).toMatch(
      /^Aan \S+bestek\.yaml is niets toegevoegd: „titel” is geen bekend veld\.\n$/,
    );
    expect(code).toBe(1);
    expect(await readFile(sidecar, 'utf8')).toBe('titel: fout\n');
  });

  it('names the passages of a letter by their first words', async () => {
    const letters = join(folder, 'brieven');
    await mkdir(letters);
    const letter = join(letters, 'brief.txt');
    await copyFile(join(seedsFolder, '003_d6dee61ec90fd0dc.txt'), letter);
    server.behaviours = [
      saysPhrasings('waar gaat dat schrijven over justitie in grote lijnen over'),
      saysPhrasings('wanneer doen de computers het allemaal weer'),
      saysPhrasings('wie heeft er nog meer last van die storing gehad'),
      saysPhrasings('welke deskundigen zoeken uit hoe de inbrekers binnenkwamen'),
      saysPhrasings('hoor ik later nog hoe ze dat aanpakken'),
    ];
    const { out } = await phrase([letter], { env: { DOCUMENTS_DIR: letters } });
    const { phrasings = [] } = readSidecar(await readFile(join(letters, 'brief.yaml'), 'utf8'));
    expect(out).toContain('teksten: 5');
    expect(phrasings.length).toBeGreaterThan(2);
    for (const { starts, by } of phrasings) {
      expect(starts).toMatch(/^\S.{30,}\S$/);
      expect(by).toBe('een-model:7b');
    }
  });
});
