import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSidecar, SidecarError } from '../../src/documents/sidecar.ts';
import { extendSidecar, saveSidecar } from '../../src/phrasings/write-sidecar.ts';
import { makeFolder } from '../folder.ts';
import { seedsFolder } from '../seeds.ts';

const ADDITIONS = [
  { passage: { questions: [7, 8] }, by: 'qwen2.5:7b', ask: ['moet dat nou?', 'why "cut" it: now #1'] },
  { passage: { starts: 'Er wordt hard\n\ngewerkt aan' }, by: 'qwen2.5:7b', ask: ['null'] },
] as const;

/** The lines of `after` that `before` does not have; fails when it lacks one, or has them in another order. */
function addedLines(before: string, after: string): string[] {
  const left = before.trimEnd().split('\n');
  const added = after
    .trimEnd()
    .split('\n')
    .filter((line) => {
      if (line !== left[0]) return true;
      left.shift();
      return false;
    });
  expect(left).toEqual([]);
  return added;
}

describe('a sidecar with phrasings added', () => {
  it('is made where there is none, in the form that people write', () => {
    expect(extendSidecar(null, ADDITIONS)).toBe(`phrasings:
  - questions: [7, 8]
    by: qwen2.5:7b
    ask:
      - "moet dat nou?"
      - "why \\"cut\\" it: now #1"
  - starts: "Er wordt hard\\n\\ngewerkt aan"
    by: qwen2.5:7b
    ask:
      - "null"
`);
  });

  it('keeps what it has: comments, order, quotation marks, days and blank lines', () => {
    const before = `# what this letter lacks
date: # it bears none
  value: 2025-09-03
  role: letter
  evidence: 'genoemd in het antwoord van 4 november, een lange regel die zeker niet gevouwen mag worden, hoe lang zij ook is'

title: "Brief"
phrasings:
  # written by hand
  - questions: [1] # the first
    by: hand
    ask:
      - wat nu # really asked

  - { starts: "Er wordt op dit moment", by: hand, ask: [hoe dan] }
link: https://example.org/x # last
`;
    const after = extendSidecar(before, ADDITIONS);
    expect(addedLines(before, after)).toHaveLength(9);
    expect(readSidecar(after).phrasings?.map(({ by }) => by)).toEqual([
      'hand',
      'hand',
      'qwen2.5:7b',
      'qwen2.5:7b',
    ]);
  });

  it('adds lines to the sidecars of the seeds, and changes none', async () => {
    const names = (await readdir(seedsFolder)).filter((name) => name.endsWith('.yaml'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const before = await readFile(join(seedsFolder, name), 'utf8');
      expect(addedLines(before, extendSidecar(before, ADDITIONS))).toHaveLength(9);
    }
  });

  it.each([
    ['empty', ''],
    ['a comment alone', '# nothing yet\n'],
    ['an empty list', 'title: x\nphrasings: []\n'],
    ['a list between brackets', 'phrasings: [{ questions: [1], by: hand, ask: [wat nu] }]\n'],
    ['a list that is not indented', 'phrasings:\n- questions: [1]\n  by: hand\n  ask:\n  - wat nu\n'],
    ['an object between braces', '{ title: x }\n'],
    ['an end of document', 'title: x\n...\n'],
    ['without a last line end', 'title: x'],
    [
      'line ends of Windows',
      'title: x\r\nphrasings:\r\n  - questions: [1]\r\n    by: hand\r\n    ask: [wat]\r\n',
    ],
  ])('holds both what it held and what was added: %s', (_, before) => {
    const after = extendSidecar(before, ADDITIONS);
    const { phrasings = [], ...rest } = readSidecar(before);
    const added = ADDITIONS.map(({ passage, by, ask }) => ({ ...passage, by, ask }));
    expect(readSidecar(after)).toEqual({ ...rest, phrasings: [...phrasings, ...added] });
    if (before.includes('#')) expect(after).toContain('# nothing yet');
    if (before.includes('\r')) expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is refused where it is none, or would become too large to be read', () => {
    expect(() => extendSidecar('titel: fout\n', ADDITIONS)).toThrow(SidecarError);
    const ask = Array.from({ length: 5_000 }, (_, i) => `${i} ${'x'.repeat(250)}`);
    expect(() => extendSidecar(null, [{ passage: { questions: [1] }, by: 'm', ask }])).toThrow(/too large/);
  });

  it('with nothing to add is what it was', () => {
    expect(extendSidecar('title:   x # so\n', [])).toBe('title:   x # so\n');
  });
});

describe('a sidecar on disk', () => {
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ folder, remove } = await makeFolder());
  });
  afterEach(() => remove());

  it('is replaced whole, with the rights it had, and nothing is left beside it', async () => {
    const path = join(folder, 'x.yaml');
    await writeFile(path, 'title: x\n');
    await chmod(path, 0o640);
    const before = (await stat(path)).ino;
    await saveSidecar(path, ADDITIONS);
    expect(await readFile(path, 'utf8')).toBe(extendSidecar('title: x\n', ADDITIONS));
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect((await stat(path)).ino).not.toBe(before);
    expect(await readdir(folder)).toEqual(['x.yaml']);
  });

  it('that is a link stays one', async () => {
    await writeFile(join(folder, 'real.yaml'), 'title: x\n');
    await symlink('real.yaml', join(folder, 'x.yaml'));
    await saveSidecar(join(folder, 'x.yaml'), ADDITIONS);
    expect(await readFile(join(folder, 'real.yaml'), 'utf8')).toContain('moet dat nou?');
    expect((await readdir(folder)).sort()).toEqual(['real.yaml', 'x.yaml']);
  });

  it('stays as it is when it has a mistake by now, or can not be replaced', async () => {
    const path = join(folder, 'x.yaml');
    await writeFile(path, 'titel: fout\n');
    await expect(saveSidecar(path, ADDITIONS)).rejects.toThrow(SidecarError);
    expect(await readFile(path, 'utf8')).toBe('titel: fout\n');
    await expect(saveSidecar(join(folder, 'nowhere', 'x.yaml'), ADDITIONS)).rejects.toThrow(/ENOENT/);
    expect(await readdir(folder)).toEqual(['x.yaml']);
  });
});
