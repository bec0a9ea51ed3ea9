import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/documents/read-document.ts';
import { renderSummary } from '../../src/terminal/parse-report.ts';

const HEAD = 'Vragen van het lid X (Y) aan de minister over iets (ingezonden 3 mei 2024).';
const answered = (answer: string): string => `${HEAD}\n\nVraag 1\nIs dat zo?\n\nAntwoord 1\n${answer}\n`;
const summary = (source: string, language: 'nl' | 'en' = 'nl'): string =>
  renderSummary(readText('a.txt', source), language);

describe('the summary of a document', () => {
  it('says days as people write them', () => {
    expect(summary(answered('Ja.'))).toContain('3 mei 2024 (gelezen uit „(ingezonden 3 mei 2024)”)');
    expect(summary(answered('Ja.'), 'en')).toContain('3 May 2024 (');
  });

  it('shows how an answer begins and ends, in whole words', () => {
    const words =
      'De gemeenten hebben de regie over hun eigen beleid en leggen daarover verantwoording af aan hun raden, die daarvoor zijn gekozen.';
    expect(summary(answered(words))).toContain(
      'vraag 1: De gemeenten hebben de regie over hun eigen beleid en leggen […] hun raden, die daarvoor zijn gekozen.',
    );
  });

  it('never cuts a word, however long the words are', () => {
    const word = fc.stringMatching(/^[a-z]{1,30}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 20, maxLength: 60 }), (words) => {
        const line =
          summary(answered(`Zo ${words.join(' ')}.`))
            .split('vraag 1: ')[1]
            ?.split('\n')[0] ?? '';
        for (const shown of line.replace('[…] ', '').replace(/\.$/, '').split(' '))
          expect(['Zo', ...words]).toContain(shown);
        expect(line.length).toBeLessThan(115);
      }),
    );
  });
});
