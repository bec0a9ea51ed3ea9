/** `/timeline` (`/tijdlijn`): what ministers answered on a subject, oldest to newest, with a picture of it. */
import { toPng } from '../src/pictures/png.ts';
import { timelinePicture } from '../src/pictures/timeline.ts';
import { howToAskReply, nothingReply } from '../src/replies/choices.ts';
import { questionWords } from '../src/replies/labels.ts';
import type { Attachment, Language, Reply } from '../src/replies/reply.ts';
import { MOST_ON_TIMELINE, timelineReply } from '../src/replies/timeline.ts';
import { wordingFor } from '../src/replies/wording/languages.ts';
import type { Hit } from '../src/search/finding.ts';
import { keepQuestion, LONGEST_QUESTION } from './answering.ts';
import type { Command, OptionValues, Request, Services } from './command.ts';
import { sayingProblems } from './mendable.ts';
import { narrowingOptions, readFilters } from './narrowing.ts';
import { onSubject } from './nearness.ts';

/** Hits looked through, and answers of one document told of: one long list must not hide what was said before and after. */
const MOST_HITS = 200;
const MOST_OF_A_DOCUMENT = 3;
/** A line with fewer marks tells nothing that the list does not. */
const FEWEST_MARKS = 4;

export const timeline: Command = {
  key: 'timeline',
  names: { en: 'timeline', nl: 'tijdlijn' },
  descriptions: {
    en: 'What ministers answered on a subject, oldest to newest',
    nl: 'Wat ministers over een onderwerp antwoordden, van oud naar nieuw',
  },
  access: 'everyone',
  audience: 'everyone',
  options: [
    {
      key: 'subject',
      names: { en: 'subject', nl: 'onderwerp' },
      descriptions: { en: 'The subject, in a few words', nl: 'Het onderwerp, in enkele woorden' },
      type: 'text',
      required: true,
      maxLength: LONGEST_QUESTION,
    },
    ...narrowingOptions,
  ],
  async *run(request, options, services) {
    yield await sayingProblems(request, () => answersOn(options, request, services));
  },
};

async function answersOn(options: OptionValues, request: Request, services: Services): Promise<Reply> {
  const { language, place } = request;
  const subject = String(options.subject ?? '').trim();
  if (subject === '') return howToAskReply(services.library.status(), language);
  const filters = await readFilters(options, services.library);
  const finding = await services.library.find(subject, filters, MOST_HITS);
  const about = fewOfEach(onSubject(subject, finding));
  const hits = about.slice(0, MOST_ON_TIMELINE).sort(oldestFirst);
  const asked = await keepQuestion(
    {
      server: place.server,
      text: subject,
      filters,
      follows: null,
      language,
      verdict: finding.verdict,
      entries: (hits.length ? hits : finding.hits).map(({ id }) => id),
    },
    services,
  );
  if (hits.length === 0)
    return nothingReply(finding, services.library.status(), language, filters, {
      asked: asked?.id ?? null,
      following: null,
    });
  return timelineReply(
    { subject, filters, asked: asked?.id ?? null, hits, found: about.length },
    await pictureOf(hits, language, services),
    language,
  );
}

/** The best of each document, in the order of all. */
function fewOfEach(hits: readonly Hit[]): readonly Hit[] {
  const taken = new Map<string, number>();
  return hits.filter(({ document: { name } }) => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count <= MOST_OF_A_DOCUMENT;
  });
}

/** Those without a date last: they have no place on a line. */
const oldestFirst = (one: Hit, other: Hit): number => dayOf(one).localeCompare(dayOf(other));
const dayOf = ({ document }: Hit): string => document.particulars.date.value ?? '9999';

/** Null where there are too few, or it can't be drawn: the list says the same. */
async function pictureOf(
  hits: readonly Hit[],
  language: Language,
  { log }: Services,
): Promise<Attachment | null> {
  const wording = wordingFor(language);
  const marks = hits.flatMap((hit) => {
    const { date, ministers } = hit.document.particulars;
    const [minister] = ministers;
    return date.value
      ? [
          {
            date: date.value,
            label: questionWords(hit, hit.nearestQuestion),
            minister: minister ? wording.minister(minister) : null,
          },
        ]
      : [];
  });
  if (marks.length < FEWEST_MARKS) return null;
  try {
    const { svg, alternativeText } = timelinePicture({ marks, language });
    return { kind: 'picture', name: 'timeline.png', bytes: await toPng(svg), alternativeText };
  } catch (error) {
    log.error({ err: error }, 'a timeline could not be drawn');
    return null;
  }
}
