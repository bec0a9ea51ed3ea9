import { describe, expect, it } from 'vitest';
import { applySidecar, readSidecar, SidecarError } from '../../src/documents/sidecar.ts';
import { wordingFor } from '../../src/replies/wording/languages.ts';
import { bareSeed } from '../documents/support.ts';

/** What people are told of a sidecar beside the second seed. */
function told(yaml: string, language: 'nl' | 'en'): string {
  try {
    applySidecar(bareSeed('001'), readSidecar(yaml));
    return '';
  } catch (error) {
    if (!(error instanceof SidecarError)) throw error;
    return wordingFor(language).reason({ kind: 'bad-sidecar', problems: error.problems });
  }
}

describe('what is wrong with a sidecar is said in the language of whoever reads it', () => {
  it.each([
    ['titel: x', '„titel” is geen bekend veld', '“titel” is not a known key'],
    [
      'zomaar een tekst',
      'het bestaat niet uit velden met een waarde',
      'it does not consist of keys with values',
    ],
    ['title: "nooit gesloten', 'regel 1 is geen geldige YAML', 'line 1 is not valid YAML'],
    ['title: ""', '„title” is leeg', '“title” is empty'],
    [
      'submitted: { value: 3 mei 2025, evidence: x }',
      '„submitted, value” moet een dag zijn, zoals 2025-09-03',
      '“submitted, value” must be a day such as 2025-09-03',
    ],
    [
      'date: { value: 2025-09-03, role: brief, evidence: x }',
      '„date, role” moet received, letter of submitted zijn',
      '“date, role” must be received, letter or submitted',
    ],
    [
      'date: { value: 2025-09-03, role: letter }',
      '„date, evidence” ontbreekt',
      '“date, evidence” is missing',
    ],
    ['link: officielebekendmakingen', '„link” moet een webadres zijn', '“link” must be a web address'],
    [
      'phrasings: [{ by: hand, ask: [hoe dan] }]',
      '„phrasings nr. 1” moet óf „questions” óf „starts” noemen',
      '“phrasings no. 1” must name either “questions” or “starts”',
    ],
    [
      'phrasings: [{ questions: [een], by: hand, ask: [x] }]',
      '„phrasings nr. 1, questions nr. 1” heeft niet de juiste vorm',
      '“phrasings no. 1, questions no. 1” does not have the right form',
    ],
    [
      'phrasings: [{ questions: [0], by: hand, ask: [x] }]',
      '„phrasings nr. 1, questions nr. 1” heeft niet de juiste vorm',
      '“phrasings no. 1, questions no. 1” does not have the right form',
    ],
    [
      'phrasings: [{ starts: Er, by: hand, ask: [x] }]',
      '„phrasings nr. 1, starts” moet minstens 8 tekens lang zijn',
      '“phrasings no. 1, starts” must be at least 8 characters long',
    ],
    [
      'phrasings: [{ questions: [98, 99], by: hand, ask: [x] }]',
      'het document heeft geen antwoord op vragen 98, 99',
      'the document has no answer to questions 98, 99',
    ],
    [
      'phrasings: [{ starts: Zo begint hier niets, by: hand, ask: [x] }]',
      'in het document begint geen tekst met „Zo begint hier niets”',
      'no text in the document starts with “Zo begint hier niets”',
    ],
    ['titel: x\nlink: y', '„link” moet een webadres zijn; „titel” is geen bekend veld', ''],
  ])('%j', (yaml, inDutch, inEnglish) => {
    expect(told(yaml, 'nl')).toBe(`de bijlage met gegevens klopt niet (${inDutch})`);
    if (inEnglish) expect(told(yaml, 'en')).toBe(`the sidecar is not right (${inEnglish})`);
  });

  it('settings too', () => {
    const problem = {
      kind: 'bad-settings',
      problems: [
        { kind: 'not-one-of', setting: 'LANGUAGE', choices: ['nl', 'en'] },
        { kind: 'not-an-address', setting: 'DISCORD_API_URL' },
      ],
    } as const;
    expect(wordingFor('nl').userProblem(problem)).toBe(
      'Deze instellingen kloppen niet: LANGUAGE moet nl of en zijn; DISCORD_API_URL moet een webadres zijn.',
    );
    expect(wordingFor('en').userProblem(problem)).toContain(
      'LANGUAGE must be nl or en; DISCORD_API_URL must be a web address.',
    );
  });
});
