import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dispatcherOver, lastReplyTo, questionOf } from '../commands/request.ts';
import { textOf } from '../replies/text-of.ts';
import { copyOfSeeds, openFolder } from '../seeds.ts';

const ASKED = `Tweede Kamer der Staten-Generaal
2025Z20001
Vragen van het lid Jansen (D66) aan de Minister van Financiën over zilveren theelepels (ingezonden 3 december 2025).
Vraag 1
Bent u bekend met het bericht «Theelepels van de Staat verdwenen»?
Vraag 2
Hoeveel zilveren theelepels bezit de Staat, en waar worden zij bewaard?
kv-tk-2025Z20001
`;

it('a question that stands in a document without answers is known to have been asked', async () => {
  const { folder, remove } = await copyOfSeeds();
  try {
    await writeFile(join(folder, 'vragen.txt'), ASKED);
    const library = await openFolder(folder);
    const asked = await library.findOpen('waar worden de zilveren theelepels van de Staat bewaard?');
    expect(asked?.passage.questions).toEqual([2]);
    expect(asked?.document.particulars.link).toBe(
      'https://zoek.officielebekendmakingen.nl/kv-tk-2025Z20001.html',
    );
    const reply = await lastReplyTo(
      dispatcherOver(library),
      questionOf('waar worden de zilveren theelepels van de Staat bewaard?'),
    );
    expect(textOf(reply)).toContain(
      'Deze vraag is op 3 december 2025 door Jansen gesteld; een antwoord ken ik er niet op.',
    );
    expect(await library.findOpen('moet het OM bezuinigen?')).toBeNull();
    expect((await library.find('theelepels')).hits.map(({ document }) => document.name)).not.toContain(
      'vragen',
    );
  } finally {
    await remove();
  }
});

it('a word of their subject is enough, though all questions of the document have it', async () => {
  const { folder, remove } = await copyOfSeeds();
  try {
    await writeFile(join(folder, 'vragen.txt'), ASKED);
    const others = ['windmolens', 'sportvelden', 'zwembaden', 'fietspaden'];
    await Promise.all(
      others.map((word, i) =>
        writeFile(
          join(folder, `${word}.txt`),
          ASKED.replaceAll('2025Z20001', `2025Z2100${i}`).replaceAll(/(?:zilveren )?theelepels/giu, word),
        ),
      ),
    );
    const library = await openFolder(folder);
    expect((await library.findOpen('theelepels'))?.document.name).toBe('vragen');
    expect((await library.findOpen('zwembaden'))?.document.name).toBe('zwembaden');
    expect(await library.findOpen('aardbeien')).toBeNull();
  } finally {
    await remove();
  }
});
