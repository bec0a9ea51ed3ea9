import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Library } from '../../src/library/library.ts';
import { copyOfSeeds, openFolder, someMoment } from '../seeds.ts';

const NEW_DOCUMENT = `Antwoord van minister Jansen (Financiën) (ontvangen 2 februari 2026)

Vraag 1
Hoeveel zilveren theelepels bezit de Staat?

Antwoord op vraag 1
De Staat bezit 1.412 zilveren theelepels.
`;

let folder: string;
let remove: () => Promise<void>;
let library: Library;
beforeEach(async () => {
  ({ folder, remove } = await copyOfSeeds());
  library = await openFolder(folder);
});
afterEach(() => remove());

const write = (name: string, content: string | Uint8Array): Promise<void> =>
  writeFile(join(folder, name), content);

describe('the library over a folder', () => {
  it('says what it holds, from when to when', () => {
    expect(library.status()).toEqual({
      documents: 5,
      passages: 35,
      own: { documents: 0, passages: 0 },
      firstDate: '2025-09-03',
      lastDate: '2026-01-13',
      undated: 1,
      refreshedAt: someMoment,
      problems: [],
      doubts: [],
      passedOver: [],
    });
  });

  it('tells of questions that an answered document leaves open', async () => {
    await write('half.txt', `${NEW_DOCUMENT}\n\nVraag 2\nEn hoeveel gouden?\n`);
    await library.refresh();
    expect(library.status().doubts).toEqual([
      { file: 'half.txt', warning: { kind: 'question-without-answer', questions: [2] } },
    ]);
  });

  it('finds a document that was added, after a refresh and not before', async () => {
    await write('theelepels.txt', NEW_DOCUMENT);
    const question = 'hoeveel theelepels heeft de staat?';
    expect((await library.find(question)).hits.map(({ document }) => document.name)).not.toContain(
      'theelepels',
    );
    const report = await library.refresh();
    expect(report).toMatchObject({
      added: ['theelepels.txt'],
      changed: [],
      removed: [],
      unchanged: 5,
      problems: [],
    });
    expect((await library.find(question)).hits[0]?.passage.answer.text).toBe(
      'De Staat bezit 1.412 zilveren theelepels.',
    );
  });

  it('reports what was changed and removed, and forgets what is gone', async () => {
    await write('000_154f10a85f88dc88.txt', NEW_DOCUMENT);
    await rm(join(folder, '000_154f10a85f88dc88.yaml'));
    await rm(join(folder, '002_3965bd8c44c47dd8.txt'));
    const report = await library.refresh();
    expect(report).toMatchObject({
      changed: ['000_154f10a85f88dc88.txt'],
      removed: ['002_3965bd8c44c47dd8.txt'],
      unchanged: 3,
    });
    expect(await library.entriesOf('002_3965bd8c44c47dd8')).toEqual([]);
    expect(report.problems).toEqual([
      { file: '002_3965bd8c44c47dd8.yaml', reason: { kind: 'lonely-sidecar' }, served: 'nothing' },
    ]);
  });

  it('counts a change of the sidecar as a change of the document', async () => {
    await write('000_154f10a85f88dc88.yaml', 'title: Een andere titel\n');
    expect((await library.refresh()).changed).toEqual(['000_154f10a85f88dc88.txt']);
    expect((await library.entriesOf('000_154f10a85f88dc88'))[0]?.document.particulars.title).toBe(
      'Een andere titel',
    );
  });

  it('changes nothing when nothing has changed, and keeps the ids of passages', async () => {
    const ids = (await library.entriesOf('001_f6bf631fb9c80b1a')).map(({ id }) => id);
    expect(await library.refresh()).toMatchObject({ added: [], changed: [], removed: [], unchanged: 5 });
    expect((await library.entriesOf('001_f6bf631fb9c80b1a')).map(({ id }) => id)).toEqual(ids);
    const again = await openFolder(folder);
    expect((await again.entriesOf('001_f6bf631fb9c80b1a')).map(({ id }) => id)).toEqual(ids);
  });

  it('serves the rest when files are broken, and names each with its reason', async () => {
    await write('a-binary.txt', new Uint8Array([0, 1, 2, 3, 0, 200]));
    await write('b-empty.txt', ' \n ');
    await write('c-cut-off.pdf', '%PDF-1.7 …');
    await write('d-renamed.txt', '{\\rtf1 …}');
    await write('e-nothing.txt', 'Zomaar een regel tekst.');
    await write('000_154f10a85f88dc88.yaml', 'titel: fout\n');
    const report = await library.refresh();
    expect(report.problems).toMatchObject([
      { file: '000_154f10a85f88dc88.yaml', reason: { kind: 'bad-sidecar' }, served: 'without-sidecar' },
      { file: 'a-binary.txt', reason: { kind: 'not-text' }, served: 'nothing' },
      { file: 'b-empty.txt', reason: { kind: 'empty' }, served: 'nothing' },
      { file: 'c-cut-off.pdf', reason: { kind: 'damaged' }, served: 'nothing' },
      { file: 'd-renamed.txt', reason: { kind: 'unsupported-format', extension: '.rtf' }, served: 'nothing' },
      { file: 'e-nothing.txt', reason: { kind: 'no-passages' }, served: 'nothing' },
    ]);
    expect(library.status()).toMatchObject({ documents: 5, passages: 35 });
    expect(
      (await library.find('hoeveel mensen zitten er ziek thuis bij het OM?')).hits.length,
    ).toBeGreaterThan(0);
  });

  it('goes on with the version before when a file breaks: a broken file costs no answer', async () => {
    await write('001_f6bf631fb9c80b1a.txt', new Uint8Array([0, 0, 0]));
    const report = await library.refresh();
    expect(report).toMatchObject({
      changed: [],
      problems: [{ reason: { kind: 'not-text' }, served: 'previous' }],
    });
    expect(await library.entriesOf('001_f6bf631fb9c80b1a')).toHaveLength(8);
  });

  it('ignores hidden files', async () => {
    await write('.DS_Store', new Uint8Array([0, 1]));
    expect((await library.refresh()).problems).toEqual([]);
    expect(library.status().passedOver).toEqual([]);
  });

  it('passes over subfolders, and says so', async () => {
    await mkdir(join(folder, 'zomer'));
    await writeFile(join(folder, 'zomer', 'theelepels.txt'), NEW_DOCUMENT);
    await mkdir(join(folder, 'archief.pdf'));
    await mkdir(join(folder, '.git'));
    expect(await library.refresh()).toMatchObject({ added: [], problems: [], unchanged: 5 });
    expect(library.status().passedOver).toEqual(['archief.pdf', 'zomer']);
  });

  it('lets a second refresh join the one under way', async () => {
    const [one, other] = await Promise.all([library.refresh(), library.refresh()]);
    expect(other).toBe(one);
  });

  it('keeps answering from what it knew when the folder is gone, and says so', async () => {
    await remove();
    await expect(library.refresh()).rejects.toThrow(UserError);
    expect(library.status().documents).toBe(5);
    await expect(openFolder(folder)).rejects.toMatchObject({
      problem: { kind: 'folder-unreadable', folder },
    });
  });

  it.skipIf(process.getuid?.() === 0)('reports a file that it may not open', async () => {
    await write('closed.txt', NEW_DOCUMENT);
    await chmod(join(folder, 'closed.txt'), 0);
    expect((await library.refresh()).problems).toMatchObject([
      { file: 'closed.txt', reason: { kind: 'unreadable-file' } },
    ]);
  });
});
