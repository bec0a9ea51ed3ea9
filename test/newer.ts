/** Two answers of other dates to one question, the older of which fits it best, among others. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, type OwnFolder } from './folder.ts';

export const OLD_AND_NEW = 'hoeveel zieke medewerkers heeft de douane?';
export const OLD_ANSWER = 'Bij de douane zijn 120 medewerkers ziek; douane en medewerkers zoeken hulp.';
export const NEW_ANSWER =
  'Bij de douane zijn het er nu 90, zo blijkt uit de cijfers die ik ontving van de medewerkers.';

const document = (day: string, question: string, answer: string): string =>
  `Antwoord van minister Jansen (Financiën) (ontvangen ${day})\n\nVraag 1\n${question}\n\nAntwoord op vraag 1\n${answer}\n`;

const QUESTION = 'Hoeveel medewerkers van de douane zijn ziek?';
const DOCUMENTS: Readonly<Record<string, string>> = {
  oud: document('1 februari 2023', QUESTION, OLD_ANSWER),
  nieuw: document('13 januari 2026', QUESTION, NEW_ANSWER),
  ...Object.fromEntries(
    ['dijken', 'scholen', 'treinen', 'bomen', 'boeken', 'schepen'].map((word) => [
      word,
      document(
        '2 maart 2024',
        `Wat gebeurt er met de ${word}?`,
        `Over ${word} wordt nog gesproken met alle betrokken partijen.`,
      ),
    ]),
  ),
};

/** A folder of its own with those documents. */
export async function oldAndNew(): Promise<OwnFolder> {
  const own = await makeFolder();
  for (const [name, text] of Object.entries(DOCUMENTS))
    await writeFile(join(own.folder, `${name}.txt`), text);
  return own;
}
