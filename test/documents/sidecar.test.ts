import { describe, expect, test } from 'vitest';
import { applySidecar, readSidecar, SidecarError } from '../../src/documents/sidecar.ts';
import { bareSeed, passage, read, seed } from './support.ts';

function problemWith(yaml: string): string {
  try {
    readSidecar(yaml);
  } catch (error) {
    if (error instanceof SidecarError) return error.message;
    throw error;
  }
  return 'no problem';
}

describe('a sidecar', () => {
  test('may be empty, or hold only a comment', () => {
    expect(readSidecar('')).toEqual({});
    expect(readSidecar('# nothing yet\n')).toEqual({});
  });

  test('holds all that completes a document', () => {
    const yaml = `
title: Brief over iets
date: { value: 2025-09-03, role: letter, evidence: "genoemd op 4 november" }
submitted: { value: 2025-08-01, evidence: in de kop }
ministers:
  - { surname: Van Weel, office: minister, evidence: ondertekening }
subject: over iets
link: https://zoek.officielebekendmakingen.nl/kst-26643-1390.html
phrasings:
  - questions: [7, 8]
    by: hand
    ask: [moet het nou bezuinigen of niet]
  - starts: "Er wordt op dit moment"
    by: een-model
    ask: [hoe staat het ermee]
`;
    expect(readSidecar(yaml)).toMatchObject({
      date: { value: '2025-09-03', role: 'letter' },
      submitted: { value: '2025-08-01' },
      ministers: [{ surname: 'Van Weel' }],
      phrasings: [{ questions: [7, 8], by: 'hand' }, { starts: 'Er wordt op dit moment' }],
    });
  });
});

describe('what is wrong is told in a line, with its place', () => {
  test.each([
    ['an unknown key', 'titel: Iets', /Unrecognized key: "titel"/],
    [
      'an unknown key within',
      'date: { value: 2025-09-03, role: letter, evidence: x, bron: y }',
      /^date: .*"bron"/,
    ],
    [
      'a day that is none',
      'date: { value: 2025-02-30, role: letter, evidence: x }',
      /^date\.value: must be a day/,
    ],
    ['a day in words', 'submitted: { value: 3 mei 2025, evidence: x }', /^submitted\.value: must be a day/],
    ['an unknown role', 'date: { value: 2025-09-03, role: brief, evidence: x }', /^date\.role: .*"received"/],
    ['a date without evidence', 'date: { value: 2025-09-03, role: letter }', /^date\.evidence: /],
    ['an empty title', 'title: ""', /^title: /],
    ['a link that is none', 'link: officielebekendmakingen', /^link: must be a web address$/],
    ['a link that runs code', 'link: "javascript:alert(1)"', /^link: must be a web address$/],
    [
      'phrasings without a passage',
      'phrasings: [{ by: hand, ask: [hoe dan] }]',
      /phrasings\.0: .*questions.*starts/,
    ],
    [
      'phrasings with two',
      'phrasings: [{ questions: [1], starts: "Er wordt op dit", by: hand, ask: [hoe dan] }]',
      /phrasings\.0: .*questions.*starts/,
    ],
    ['phrasings by nobody', 'phrasings: [{ questions: [1], ask: [hoe dan] }]', /^phrasings\.0\.by: /],
    ['no phrasings at all', 'phrasings: [{ questions: [1], by: hand, ask: [] }]', /^phrasings\.0\.ask: /],
    [
      'a question number that is none',
      'phrasings: [{ questions: [een], by: hand, ask: [x] }]',
      /questions\.0: /,
    ],
    ['a list', '- title', /expected object/i],
    ['a text', 'zomaar een tekst', /expected object/i],
    ['a key said twice', 'title: a\ntitle: b', /unique.*line 2/],
    ['bad YAML', 'title: "nooit gesloten', /line 1/],
    ['an alias', 'title: &a x\nsubject: *a', /alias/i],
  ])('%s', (_, yaml, message) => {
    const problem = problemWith(yaml);
    expect(problem).toMatch(message);
    expect(problem).not.toContain('\n');
  });

  test('all of it at once', () => {
    expect(problemWith('titel: x\nlink: y\n').split('; ')).toHaveLength(2);
  });
});

describe('a document with its sidecar', () => {
  test('keeps what the sidecar does not say', () => {
    const bare = bareSeed('001');
    const { particulars, passages } = applySidecar(bare, readSidecar('title: Anders'));
    expect(particulars).toEqual({ ...bare.particulars, title: 'Anders' });
    expect(passages).toEqual(bare.passages);
  });

  test('takes the rest from the sidecar, and says so of the date', () => {
    const yaml =
      'date: { value: 2025-05-01, role: letter, evidence: elders }\nministers: [{ surname: X, office: staatssecretaris, evidence: y }]\nsubject: over y';
    const { particulars } = applySidecar(bareSeed('002'), readSidecar(yaml));
    expect(particulars.date).toEqual({
      value: '2025-05-01',
      role: 'letter',
      evidence: 'elders',
      from: 'sidecar',
      after: null,
    });
    expect(particulars.ministers).toEqual([
      { surname: 'X', office: 'staatssecretaris', department: null, evidence: 'y' },
    ]);
    expect(particulars.subject).toEqual({ value: 'over y', evidence: 'over y' });
  });

  test('gives a passage its phrasings, by question numbers or by its first words', () => {
    const byNumber = applySidecar(
      bareSeed('001'),
      readSidecar(
        'phrasings:\n  - questions: [7, 8]\n    by: hand\n    ask:\n      - "bezuinigen?"\n      - "korten?"\n',
      ),
    );
    expect(passage(byNumber, '7-8').phrasings).toEqual([
      { text: 'bezuinigen?', by: 'hand' },
      { text: 'korten?', by: 'hand' },
    ]);
    expect(passage(byNumber, '9').phrasings).toEqual([]);
    const byStart = applySidecar(
      bareSeed('003'),
      readSidecar('phrasings: [{ starts: De impact van de situatie, by: model, ask: [hoe erg is het] }]'),
    );
    expect(passage(byStart, 'p3').phrasings).toEqual([{ text: 'hoe erg is het', by: 'model' }]);
  });

  test('told in two places, a passage has the phrasings of both', () => {
    const yaml = 'phrasings: [{questions: [1], by: a, ask: [x]}, {questions: [1], by: b, ask: [y]}]';
    expect(passage(applySidecar(bareSeed('000'), readSidecar(yaml)), '1').phrasings).toEqual([
      { text: 'x', by: 'a' },
      { text: 'y', by: 'b' },
    ]);
  });

  test.each([
    ['questions: [7]', 'the document has no answer to questions 7'],
    ['questions: [98, 99]', 'the document has no answer to questions 98, 99'],
    ['starts: "Zo begint hier niets"', 'no answer to a passage that starts with "Zo begint hier niets"'],
  ])('is refused when phrasings point nowhere: %s', (where, message) => {
    const sidecar = readSidecar(`phrasings: [{ ${where}, by: hand, ask: [x] }]`);
    expect(() => applySidecar(bareSeed('001'), sidecar)).toThrow(SidecarError);
    expect(() => applySidecar(bareSeed('001'), sidecar)).toThrow(message);
  });

  test('of a letter is not found by questions', () => {
    const sidecar = readSidecar('phrasings: [{ questions: [1], by: hand, ask: [x] }]');
    expect(() => applySidecar(read('Zomaar een tekst.'), sidecar)).toThrow('questions 1');
  });
});

test('every seed has a readable title by its sidecar', () => {
  for (const number of ['000', '001', '002', '003', '004']) {
    const { title } = seed(number).particulars;
    expect(title).toMatch(/^(?:Antwoorden op vragen|Brief) over .{20,}/);
  }
});
