import { describe, expect, test } from 'vitest';
import { citableAs, findCitations, officialLink } from '../../src/documents/references.ts';

const own = (...values: string[]) => values.map((value) => ({ value, evidence: value }));

describe('the official link', () => {
  test.each([
    ['ah-tk-20252026-708', 'https://zoek.officielebekendmakingen.nl/ah-tk-20252026-708.html'],
    ['kv-tk-2025Z17315', 'https://zoek.officielebekendmakingen.nl/kv-tk-2025Z17315.html'],
    ['kst-26643-1390', 'https://zoek.officielebekendmakingen.nl/kst-26643-1390.html'],
  ])('of %s', (reference, link) => {
    expect(officialLink(own('2025Z17315', reference))).toBe(link);
  });

  test('is not made up from the number of a case or of a ministry', () => {
    expect(officialLink(own('2025Z17315', '6753708', 'AH 610'))).toBeNull();
  });
});

describe('citations', () => {
  test.each([
    ['Kamerstukken II, 26643, 2025-2026, nr. 1390.', ['kst-26643-1390']],
    ['Kamerstukken II, 2025-2026, 26 643, nr. 1379.', ['kst-26643-1379']],
    ['Kamerstuk 26 643,  Nr. 1390, vergaderjaar 2025-2026', ['kst-26643-1390']],
    ['(Kamerstuk 23 432, nr.502)', ['kst-23432-502']],
    ['Aanhangsel Handelingen, vergaderjaar 2025-2026, nr. 708', ['ah-tk-20252026-708']],
    ['ah-tk-20252026-708 en vraag 2025Z17315, nogmaals 2025Z17315', ['ah-tk-20252026-708', '2025Z17315']],
    ['in 2025 is 26 643 euro betaald, nr. 3 in de rij', []],
  ])('%s', (text, references) => {
    expect(findCitations(text)).toEqual(references);
  });

  test('find a document by its own numbers and by the one in its official address', () => {
    expect(
      citableAs(own('2025Z17315'), 'https://zoek.officielebekendmakingen.nl/kst-26643-1390.html'),
    ).toEqual(['2025Z17315', 'kst-26643-1390']);
  });
});
