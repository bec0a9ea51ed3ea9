import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { copyOfSeeds, openFolder, openSeeds } from '../seeds.ts';

let library: Library;
beforeAll(async () => {
  library = await openSeeds();
});

const questionsFor = async (typed: string): Promise<string[]> =>
  (await library.suggest(typed)).map(
    ({ passage, nearestQuestion }) => passage.questionTexts[nearestQuestion ?? 0]?.text ?? '',
  );

describe('what is suggested', () => {
  it('comes near to what is typed, also where the last word is typed half', async () => {
    const whole = (await questionsFor('heeft de werkdruk effect op verzuimcijfers'))[0];
    expect(whole).toContain('verzuimcijfers');
    expect((await questionsFor('heeft de werkdruk effect op verzuimc'))[0]).toBe(whole);
  });

  it('is nothing where nothing begins so', async () => {
    expect(await questionsFor('xqz')).toEqual([]);
  });
});

describe('the documents', () => {
  it('are told newest first, those without a date last', async () => {
    const dates = (await library.documents()).map(({ particulars }) => particulars.date.value);
    expect(dates.at(-1)).toBeNull();
    const known = dates.slice(0, -1);
    expect(known).toEqual([...known].sort().reverse());
  });

  it('are those that the filters leave', async () => {
    expect(await library.documents({ from: '2026-01-01' })).toHaveLength(1);
    expect(await library.documents({ minister: 'Niemand' })).toEqual([]);
  });

  it('go by their key as well as by their name', async () => {
    for (const { key, name } of await library.documents()) {
      expect(key).toMatch(/^[\w-]{12}$/);
      expect(await library.documentNamed(key)).toBe(name);
    }
  });
});

describe('the file of a document', () => {
  it('comes byte for byte, with where it stands', async () => {
    const { folder, remove } = await copyOfSeeds();
    const copy = await openFolder(folder);
    const [document] = await copy.documents();
    const source = await copy.sourceOf(document?.name ?? '', 1e6);
    expect(source?.name).toBe(document?.file);
    expect(source?.path).toContain(folder);
    expect(source?.bytes.length).toBeGreaterThan(1000);
    expect(await copy.sourceOf(document?.name ?? '', 10)).toBeNull();
    await remove();
    expect(await copy.sourceOf(document?.name ?? '', 1e6)).toBeNull();
  });

  it('is none of a document that is not there, whatever its name', async () => {
    expect(await library.sourceOf('../package.json', 1e6)).toBeNull();
  });
});
