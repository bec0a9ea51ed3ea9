/** Written questions with answers as data, made at random: what a document says, before any format has it. */
import fc from 'fast-check';
import { answerHeading, bareAnswerHeading } from './round-trip-headings.ts';
import { noteText, questionSentence, statement, subject } from './round-trip-words.ts';

export interface MadeNote {
  readonly number: number;
  readonly text: string;
}

/** A sentence; `note` hangs between its two parts. */
export interface Sentence {
  readonly before: string;
  readonly note: MadeNote | null;
  readonly after: string;
}

export interface Paragraph {
  /** An item of a list. */
  readonly item: boolean;
  readonly sentences: readonly Sentence[];
}

export interface MadeQuestion {
  readonly number: number;
  readonly paragraphs: readonly Paragraph[];
}

export interface MadeAnswer {
  readonly numbers: readonly number[];
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Questions in a row, and then the answers to them. */
export interface MadeBlock {
  readonly questions: readonly MadeQuestion[];
  readonly answers: readonly MadeAnswer[];
}

export interface Person {
  readonly name: string;
  /** A member's party, a minister's department. */
  readonly of: string;
}

export interface MadeDocument {
  readonly askers: readonly Person[];
  readonly minister: Person & { readonly office: 'minister' | 'staatssecretaris' };
  /** The department on whose minister's behalf as well. */
  readonly also: string | null;
  readonly subject: string;
  /** Whether questions have "Vraag 3" over them, or "3". */
  readonly bareNumbers: boolean;
  /** ISO days. */
  readonly submitted: string;
  readonly received: string;
  /** "2024Z18294" */
  readonly sentInAs: string;
  /** The number in the Aanhangsel. */
  readonly published: number;
  readonly blocks: readonly MadeBlock[];
}

const sentence = (text: fc.Arbitrary<string>): fc.Arbitrary<Sentence> =>
  fc
    .tuple(
      text,
      fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: noteText }),
      fc.boolean(),
    )
    .map(([words, note, within]) => {
      // After the sentence, or after its second word where that is one of some length.
      const place = within ? (/^\S+ \p{Ll}{4,}(?= )/u.exec(words)?.[0].length ?? words.length) : words.length;
      return {
        before: words.slice(0, place),
        note: note === null ? null : { number: 0, text: note },
        after: words.slice(place),
      };
    });

const paragraph = (text: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<Paragraph> =>
  fc.array(sentence(text), { minLength: 1, maxLength }).map((sentences) => ({ item: false, sentences }));

const plainSentence = (text: string): Sentence => ({ before: text, note: null, after: '' });

/** A lead-in with the items below it. */
const list: fc.Arbitrary<Paragraph[]> = fc
  .tuple(
    fc.constantFrom('Het gaat om:', 'Daarbij zijn van belang:', 'De maatregelen zijn de volgende:'),
    fc.array(sentence(statement), { minLength: 2, maxLength: 4 }),
  )
  .map(([lead, items]) => [
    { item: false, sentences: [plainSentence(lead)] },
    ...items.map((item) => ({ item: true, sentences: [item] })),
  ]);

const answerText: fc.Arbitrary<Paragraph[]> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(paragraph(statement, 5), { minLength: 1, maxLength: 4 }),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(paragraph(statement, 3), list, paragraph(statement, 3))
      .map(([first, items, last]) => [first, ...items, last]),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        'Ja.',
        'Nee.',
        'Zie het antwoord op vraag 1.',
        'Ja, zie ook het antwoord op vragen 1 en 2.',
      )
      .map((text) => [{ item: false, sentences: [plainSentence(text)] }]),
  },
);

/** How many questions a block holds, and how they share its answers: [0, 1, 0] answers the first with the third. */
const sharing = fc.oneof(
  { weight: 5, arbitrary: fc.constant([0]) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 2, max: 5 }).map((count) => Array.from({ length: count }, () => 0)),
  },
  { weight: 1, arbitrary: fc.constantFrom([0, 1], [0, 1, 0], [0, 0, 1], [0, 1, 1, 0], [0, 1, 2]) },
);

interface BlockPlan {
  readonly sharing: readonly number[];
  readonly questions: readonly Paragraph[];
  readonly answers: readonly Paragraph[][];
  readonly headings: readonly number[];
  readonly bare: boolean;
}

const blockPlan: fc.Arbitrary<BlockPlan> = sharing.chain((shared) => {
  const answers = Math.max(...shared) + 1;
  return fc.record({
    sharing: fc.constant(shared),
    questions: fc.array(paragraph(questionSentence, 3), {
      minLength: shared.length,
      maxLength: shared.length,
    }),
    answers: fc.array(answerText, { minLength: answers, maxLength: answers }),
    headings: fc.array(fc.nat(1000), { minLength: answers, maxLength: answers }),
    bare: fc.nat(7).map((chance) => chance === 0),
  });
});

const MOST_QUESTIONS = 12;

function makeBlocks(plans: readonly BlockPlan[]): MadeBlock[] {
  let asked = 0;
  const blocks: MadeBlock[] = [];
  for (const plan of plans) {
    if (asked + plan.sharing.length > MOST_QUESTIONS) break;
    const first = asked + 1;
    asked += plan.sharing.length;
    blocks.push({
      questions: plan.questions.map((text, index) => ({ number: first + index, paragraphs: [text] })),
      answers: plan.answers.map((paragraphs, answer) => {
        const numbers = plan.sharing.flatMap((shared, index) => (shared === answer ? [first + index] : []));
        const choice = plan.headings[answer] ?? 0;
        // A heading without numbers can only answer all that was asked just before it.
        const bare = plan.bare && plan.answers.length === 1;
        return {
          numbers,
          paragraphs,
          heading: bare ? bareAnswerHeading(choice) : answerHeading(numbers, choice),
        };
      }),
    });
  }
  return numberNotes(blocks);
}

/** The blocks with their notes numbered in the order in which they are met. */
function numberNotes(blocks: readonly MadeBlock[]): MadeBlock[] {
  let number = 0;
  const numbered = <Part extends { readonly paragraphs: readonly Paragraph[] }>(part: Part): Part => ({
    ...part,
    paragraphs: part.paragraphs.map((each) => ({
      ...each,
      sentences: each.sentences.map((one) =>
        one.note ? { ...one, note: { ...one.note, number: ++number } } : one,
      ),
    })),
  });
  return blocks.map(({ questions, answers }) => ({
    questions: questions.map(numbered),
    answers: answers.map(numbered),
  }));
}

const PARTIES = ['VVD', 'CDA', 'D66', 'SP', 'GroenLinks-PvdA', 'ChristenUnie', 'PVV', 'Volt', 'BBB', 'SGP'];
const MEMBERS = [
  'Van Nispen',
  'Sneller',
  'Mutluer',
  'Michon-Derkzen',
  'El Abassi',
  'Lahlah',
  'Eerdmans',
  'Van der Werf',
  'Bikker',
];
const MINISTERS = [
  'Van Weel',
  'Yeşilgöz-Zegerius',
  'Coenradie',
  'Weerwind',
  'Agema',
  'Van Oosten',
  'Struycken',
  'Faber',
  'Rutte',
];
const DEPARTMENTS = [
  'Justitie en Veiligheid',
  'Financiën',
  'Volksgezondheid, Welzijn en Sport',
  'Asiel en Migratie',
  'Rechtsbescherming',
];

const person = (names: readonly string[], of: readonly string[]): fc.Arbitrary<Person> =>
  fc.record({ name: fc.constantFrom(...names), of: fc.constantFrom(...of) });

const day = (year: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

export const madeDocument: fc.Arbitrary<MadeDocument> = fc.record({
  askers: fc.uniqueArray(person(MEMBERS, PARTIES), {
    minLength: 1,
    maxLength: 3,
    selector: ({ name }) => name,
  }),
  minister: fc
    .tuple(
      person(MINISTERS, DEPARTMENTS.slice(0, 3)),
      fc.constantFrom('minister' as const, 'staatssecretaris' as const),
    )
    .map(([who, office]) => ({ ...who, office })),
  also: fc.option(fc.constantFrom(...DEPARTMENTS.slice(3)), { freq: 3 }),
  subject,
  bareNumbers: fc.nat(4).map((chance) => chance === 0),
  submitted: day(2024),
  received: day(2025),
  sentInAs: fc.integer({ min: 1, max: 99_999 }).map((number) => `2024Z${String(number).padStart(5, '0')}`),
  published: fc.integer({ min: 1, max: 3999 }),
  blocks: fc
    .array(blockPlan, { minLength: 2, maxLength: 9 })
    .map(makeBlocks)
    .filter((blocks) => blocks.flatMap(({ questions }) => questions).length >= 2),
});
