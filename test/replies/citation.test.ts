import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { citationReply } from '../../src/replies/citation.ts';
import { entryOf, openSeeds } from '../seeds.ts';
import { quoteOf } from './text-of.ts';

let library: Library;
beforeAll(async () => {
  library = await openSeeds();
});

describe('a citation', () => {
  it('names minister, title, questions, date, references and link, in that order', async () => {
    const entry = await entryOf(library, '000', 6);
    const { particulars } = entry.document;
    const known = {
      ...entry,
      document: {
        ...entry.document,
        particulars: {
          ...particulars,
          references: [{ value: '2025Z22222', evidence: '' }],
          link: 'https://example.org/ah-1',
        },
      },
    };
    expect(quoteOf(citationReply(known, 'nl'))).toBe(
      `Minister Van Oosten (Justitie en Veiligheid), ‘${particulars.title}’, antwoord op vraag 6, 13 januari 2026, 2025Z22222, https://example.org/ah-1.`,
    );
    expect(quoteOf(citationReply(known, 'en'))).toContain(
      'answer to question 6, 13 January 2026, 2025Z22222',
    );
  });

  it('of a letter names its section, and of an unknown date what bounds it', async () => {
    const [section] = (await library.entriesOf('003_d6dee61ec90fd0dc')).slice(1);
    if (!section) throw new Error('no section');
    expect(quoteOf(citationReply(section, 'nl'))).toContain('Stand van zaken, 3 september 2025');
    const [undated] = await library.entriesOf('002_3965bd8c44c47dd8');
    if (!undated) throw new Error('no letter');
    expect(quoteOf(citationReply(undated, 'nl'))).toContain('datum onbekend, na 10 april 2025');
  });
});
