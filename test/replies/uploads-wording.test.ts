import { describe, expect, it } from 'vitest';
import type { UploadProblem } from '../../src/errors.ts';
import { wordingFor } from '../../src/replies/wording/languages.ts';
import { openSeeds } from '../seeds.ts';

const file = 'lepels.pdf';

const PROBLEMS: readonly (readonly [UploadProblem, string, string])[] = [
  [
    { kind: 'unreadable', file, reason: { kind: 'damaged' } },
    '„lepels.pdf” is niet toegevoegd: het bestand is beschadigd of afgebroken.',
    '“lepels.pdf” was not added: the file is damaged or cut off.',
  ],
  [
    { kind: 'duplicate', same: 'content', file, other: 'vorken', own: true },
    '„lepels.pdf” is niet toegevoegd: deze server heeft hetzelfde document al, onder de naam „vorken”.',
    '“lepels.pdf” was not added: this server has the same document already, by the name “vorken”.',
  ],
  [
    { kind: 'duplicate', same: 'name', file, other: 'lepels', own: false },
    '„lepels.pdf” is niet toegevoegd: de openbare documenten hebben al een ander document met de naam „lepels”; geef het bestand een andere naam.',
    '“lepels.pdf” was not added: the public documents have another document by the name “lepels” already; give the file another name.',
  ],
  [
    { kind: 'too-large', limit: 52_428_800 },
    'Dat bestand is te groot; een bestand mag hooguit 52 MB zijn.',
    'That file is too large; a file may be at most 52 MB.',
  ],
  [
    { kind: 'full', of: 'documents', limit: 200 },
    'Deze server heeft al zoveel documenten als een server mag toevoegen (200); verwijder er eerst een.',
    'This server has as many documents as a server may add (200); remove one first.',
  ],
  [
    { kind: 'not-own', name: 'vorken' },
    'Deze server heeft zelf geen document „vorken” toegevoegd; openbare documenten kan alleen de beheerder van de bot weghalen.',
    'This server has added no document “vorken” itself; only whoever runs the bot can take public documents away.',
  ],
];

describe('what is wrong with a document to add is said in one sentence', () => {
  it.each(PROBLEMS)('%j', (problem, dutch, english) => {
    expect(wordingFor('nl').userProblem({ kind: 'upload', problem })).toBe(dutch);
    expect(wordingFor('en').userProblem({ kind: 'upload', problem })).toBe(english);
  });
});

it('how many documents are a server’s own is told where there are any', async () => {
  const status = (await openSeeds()).status();
  const own = { ...status, documents: 7, own: { documents: 2, passages: 3 } };
  expect(wordingFor('nl').counts(own)).toMatch(/^7 documenten \(waarvan 2 van deze server zelf\)/);
  expect(wordingFor('en').counts(own)).toMatch(/^7 documents \(2 of them this server's own\)/);
  expect(wordingFor('nl').counts(status)).not.toContain('deze server');
});
