import { describe, expect, test } from 'vitest';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { stem } from '../../src/search/stem.ts';
import { VerbForms, verbStems } from '../../src/search/verbs.ts';
import { entries } from './support.ts';

const formsOver = (answer: string) =>
  new VerbForms(new PassageIndex(entries('d', [{ key: '1', answer }])).vocabulary);

describe('the forms of a verb', () => {
  test.each([
    ['loopt', 'lopen'],
    ['liep', 'lopen'],
    ['gelopen', 'lopen'],
    ['werkte', 'werken'],
    ['gemeld', 'melden'],
    ['aangemeld', 'aanmelden'],
    ['opgelost', 'oplossen'],
    ['verhoogd', 'verhogen'],
    ['verkocht', 'verkopen'],
    ['neergeschoten', 'neerschieten'],
    ['afgesproken', 'afspreken'],
    ['onderzocht', 'onderzoeken'],
  ])('%s may be of %s', (form, infinitive) => {
    expect(verbStems(form)).toContain(stem(infinitive));
  });

  test('find each other where the collection shows the verb', () => {
    const forms = formsOver('De zaak loopt nog. Het liep anders. Zij lopen gevaar. De krant schrijft.');
    expect(forms.othersOf('lopen').sort()).toEqual([stem('liep'), stem('loopt')].sort());
    expect(forms.othersOf('gelopen')).toEqual(
      expect.arrayContaining([stem('lopen'), stem('liep'), stem('loopt')]),
    );
    expect(forms.othersOf('krant')).toEqual([]);
  });

  test('find each other across a particle that stands apart', () => {
    const forms = formsOver('De hond is neergeschoten door een agent.');
    expect(forms.othersWith('neer', 'schoot')).toEqual([stem('neergeschoten')]);
  });
});
