import { beforeAll, describe, expect, it } from 'vitest';
import type { Library, LibraryStatus } from '../../src/library/library.ts';
import { refreshedReply, statusReply } from '../../src/replies/reports.ts';
import { openSeeds } from '../seeds.ts';
import { lengthOf, textOf } from './text-of.ts';

let library: Library;
let status: LibraryStatus;
beforeAll(async () => {
  library = await openSeeds();
  status = library.status();
});

const nothingNew = {
  added: [],
  changed: [],
  removed: [],
  unchanged: 5,
  problems: [],
  tookMilliseconds: 1234,
};

describe('the report of a refresh', () => {
  it('names what was added, changed, removed and not read, with the reason', () => {
    const report = {
      ...nothingNew,
      added: ['a.pdf'],
      removed: ['b.txt'],
      problems: [{ file: 'c.pdf', reason: { kind: 'password' }, served: 'previous' } as const],
    };
    const text = textOf(refreshedReply(report, status, 'nl'));
    expect(text).toContain('in 1,2 seconden');
    expect(text).toContain('Toegevoegd (1)\n\na.pdf');
    expect(text).toContain('Verwijderd (1)\n\nb.txt');
    expect(text).toContain('c.pdf: het is met een wachtwoord beveiligd; de vorige versie blijft in gebruik.');
  });

  it('tells of what was read but not all as it should', () => {
    const doubts = [
      { file: 'd.pdf', warning: { kind: 'question-without-answer', questions: [4] } } as const,
      { file: 'd.pdf', warning: { kind: 'unplaced', characters: 120, share: 0.12 } } as const,
    ];
    const text = textOf(refreshedReply(nothingNew, { ...status, doubts }, 'nl'));
    expect(text).toContain('d.pdf: vraag 4 heeft geen antwoord.');
    expect(text).toContain('d.pdf: 12 % van de tekst is niet geplaatst.');
    expect(text).toContain('Er is niets veranderd.');
  });

  it('says in one line what it passed over', () => {
    const passedOver = ['archief', 'b', 'c', 'd', 'e', 'f', 'g'];
    const text = textOf(refreshedReply(nothingNew, { ...status, passedOver }, 'nl'));
    expect(text).toContain('Overgeslagen, want geen bestand: archief, b, c, d, e, en nog 2.\n');
    expect(textOf(statusReply({ ...status, passedOver: ['archief'] }, true, 'en'))).toContain(
      'Passed over, as no file: archief.',
    );
    expect(textOf(statusReply(status, true, 'en'))).not.toContain('Passed over');
  });

  it('counts what it can not list, and stays within a message', () => {
    const added = Array.from({ length: 4000 }, (_, n) => `document-${n}.pdf`);
    const reply = refreshedReply({ ...nothingNew, added }, status, 'en');
    expect(textOf(reply)).toContain('and 3,985 more');
    expect(lengthOf(reply)).toBeLessThan(3200);
  });
});

describe('the status', () => {
  it('says what there is', () => {
    expect(textOf(statusReply(status, true, 'nl'))).toContain('35 antwoorden en briefteksten');
  });
});
