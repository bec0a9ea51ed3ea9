import type { Document, Particulars, Passage, Prose } from '../../src/documents/document.ts';
import type { Entry } from '../../src/search/finding.ts';

const prose = (text: string): Prose => ({ text, origins: [] });

/** Of a document that states nothing. */
export const PARTICULARS: Particulars = {
  title: '',
  date: { value: null, role: null, evidence: null, from: 'document', after: null },
  submitted: null,
  ministers: [],
  askers: [],
  references: [],
  subject: null,
  link: null,
};

interface Sketch {
  readonly key: string;
  readonly answer: string;
  /** By number. */
  readonly questions?: Readonly<Record<number, string>>;
  readonly heading?: string;
  readonly phrasings?: readonly string[];
}

/** Entries of one document, from the texts a test is about. */
export function entries(
  name: string,
  sketches: readonly Sketch[],
  particulars: Partial<Particulars> = {},
): Entry[] {
  const passages = sketches.map(
    ({ key, answer, questions = {}, heading, phrasings = [] }): Passage => ({
      key,
      questions: Object.keys(questions).map(Number),
      questionTexts: Object.values(questions).map(prose),
      heading: heading ?? null,
      answer: prose(answer),
      notes: [],
      phrasings: phrasings.map((text) => ({ text, by: 'hand' })),
      crossReferences: [],
      citations: [],
    }),
  );
  const document: Document = {
    name,
    file: `${name}.txt`,
    kind: 'answered',
    source: '',
    segments: [],
    particulars: { ...PARTICULARS, ...particulars },
    passages,
    openQuestions: [],
    notes: [],
    warnings: [],
  };
  return passages.map((passage) => ({ id: `${name}-${passage.key}`, document, passage }));
}

const stated = (value: string) => ({ value, evidence: value });

/** Passages of three of the seeds, word for word. */
export const SEED_ENTRIES: readonly Entry[] = [
  ...entries(
    '000',
    [
      {
        key: '2',
        questions: {
          2: 'Heeft het Openbaar Ministerie (OM) inzichtelijk hoeveel procent van de tijd medewerkers van het OM bezig zijn met ICT-gerelateerde zaken in plaats van het werk waarvoor zij eigenlijk zijn ingehuurd? Zo ja, kunt u dit met ons delen?',
        },
        answer: 'Nee, dit wordt niet geregistreerd.',
      },
      {
        key: '6',
        questions: {
          6: 'Heeft de verhoogde werkdruk binnen het OM ook effect op de verzuimcijfers? Zo ja, hoe ziet deze ontwikkeling eruit? En wat doet het OM concreet om dit te mitigeren?',
        },
        answer:
          'Het verzuimcijfer van het OM was in de jaren 2020-2024 stabiel op circa 5%. In 2025 is het verzuimcijfer bij het OM opgelopen, met name in de maanden van de ICT-inbreuk. De verzuimcijfers laten nu een verwacht gemiddeld verzuim zien van rond de 6%.',
      },
      {
        key: '7',
        questions: {
          7: 'In hoeverre hebben de problemen rondom de ICT consequenties voor de strafbeschikkingen die bij het OM lopen?',
        },
        answer:
          'De problemen met de ICT hebben geen consequenties voor de toepassing van de strafbeschikking.',
      },
    ],
    {
      ministers: [
        { surname: 'Van Oosten', office: 'minister', department: 'Justitie en Veiligheid', evidence: '' },
      ],
    },
  ),
  ...entries(
    '001',
    [
      {
        key: '1',
        questions: {
          1: 'Kunt u bevestigen dat er op het Openbaar Ministerie (OM) een nijpend tekort aan werkplekken bestaat doordat er niet thuis kan worden gewerkt, en de mogelijkheden tot thuiswerken nog enkele weken duurt?',
        },
        answer:
          'Sinds 16 oktober is het telewerken weer mogelijk gemaakt voor de meeste medewerkers van het OM en is dit probleem niet meer aan de orde. In de periode daarvoor kon elk OM-onderdeel ervoor kiezen om in shifts te werken.',
      },
      {
        key: '3',
        questions: {
          3: 'Zijn er bij u signalen binnengekomen over de toenemende werkdruk als gevolg van de hack?',
        },
        answer:
          'De ontstane situatie heeft helaas onvermijdelijk een toenemende werkdruk tot gevolg gehad. Dit betreur ik uiteraard zeer. Binnen het OM is hier veel aandacht voor; bestuurders en leidinggevenden ondersteunen medewerkers hier zo goed mogelijk in.',
        phrasings: ['zijn de mensen daar niet overwerkt geraakt', 'did the pressure on staff go up'],
      },
    ],
    { references: [stated('2025Z17315')], askers: [{ name: 'Sneller', party: 'D66', evidence: '' }] },
  ),
  ...entries(
    '004',
    [
      {
        key: '2-3-4-5',
        questions: {
          2: 'In hoeverre kan technisch of forensisch worden vastgesteld of adressen van Blijf-van-mijn-lijf-huizen en andere beschermde opvanglocaties, gegevens over kroongetuigen en hun naasten daadwerkelijk zijn ingezien of buitgemaakt?',
          3: 'Welke specifieke maatregelen zijn genomen om te achterhalen of HR-dossiers van medewerkers in handen van kwaadwillende zijn gekomen en hen kwetsbaar maken voor chantage en/of afpersing?',
          4: 'Zijn er signalen of indicaties dat met mogelijk buitgemaakte informatie al pogingen zijn gedaan om procespartijen te beïnvloeden of te intimideren?',
          5: 'Betekent, dat u stelt dat er geen aanwijzingen zijn voor datamanipulatie, ook kunt uitsluiten dat gevoelige gegevens zijn gekopieerd?',
        },
        answer:
          'Inmiddels is een eerste technisch en forensisch onderzoek uitgevoerd. Tot op heden zijn er geen aanwijzingen dat data (strafvorderlijk of anderszins) is gemanipuleerd of weggehaald. Er wordt nog nader strafrechtelijk onderzoek gedaan.',
      },
      {
        key: '7',
        questions: { 7: 'Welke investering is er gedaan voor de digitale weerbaarheid?' },
        answer:
          'In 2021 is een incidentele investering gedaan van € 172 miljoen. Voorbeelden waar het OM gebruik van maakt zijn de Baseline Informatiebeveiliging Overheid (BIO) en het CIO-stelsel Rijk.',
        heading: 'Kantoorautomatisering',
      },
      {
        key: '8',
        questions: { 8: 'Bent u bereid de Kamer periodiek en vertrouwelijk te informeren?' },
        answer: 'Ik informeer de Kamer al regelmatig over de stand van zaken.',
      },
    ],
    { title: 'Antwoorden over herhaling van de hack' },
  ),
];
