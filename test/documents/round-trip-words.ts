/** Sentences such as ministers and members write, put together at random; with numbers that are no marks of notes. */
import fc from 'fast-check';

const from = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const line = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((words) => words.join(' '));

const WHO = from(
  'het kabinet',
  'de gemeenten',
  'het Openbaar Ministerie',
  'de Dienst Justitiële Inrichtingen',
  'mijn ministerie',
  'de politie',
  'de Raad voor de rechtspraak',
  'de 342 gemeenten',
  'het in- en uitvoerende personeel',
);
const WHAT = from(
  'de arbeidsmarktproblematiek',
  'het beleid voor jongerenparticipatie',
  'de motie van het lid Mutluer (Kamerstuk 26 643, nr. 1390)',
  'artikel 12 van de Grondwet',
  'de kosten van € 4,5 miljoen',
  'een verzuim van 6%',
  'de CO2-uitstoot van gebouwen',
  'het rapport ‘Wat werkt laten werken’',
  'de verantwoordelijkheidsverdeling tussen Rijk en regio',
  'de brief van 3 mei 2024',
);
const WHEN = from(
  'in 2023',
  'op dit moment',
  'vanaf 1 januari 2026',
  'sinds 10 april jl.',
  'de komende jaren',
  'in 12 regio’s',
);
const DOES = from('onderzoekt', 'verbetert', 'betrekt', 'ondersteunt', 'bespreekt', 'financiert');
const WHY = from(
  'omdat de werkdruk hoog is',
  'zoals eerder aan uw Kamer is gemeld',
  'met oog voor de positie van slachtoffers en hun naasten',
  'waarbij de uitvoerbaarheid voorop staat',
  'ook als dat meer tijd kost dan was voorzien',
);

/** So many that hardly two pages begin with the same few words, which a PDF's reader takes for a running head. */
const WHERE = from(
  ...'Assen Almere Amersfoort Apeldoorn Arnhem Breda Delfzijl Deventer Dordrecht Eindhoven Emmen Enschede Gouda'.split(
    ' ',
  ),
  ...'Groningen Haarlem Heerlen Helmond Hengelo Hilversum Hoorn Leeuwarden Leiden Lelystad Maastricht'.split(
    ' ',
  ),
  ...'Middelburg Nijmegen Oss Roermond Rotterdam Schiedam Sittard Sneek Tilburg Utrecht Venlo Zaandam Zwolle'.split(
    ' ',
  ),
).map((place) => `in ${place}`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const closed =
  (end: string) =>
  (text: string): string =>
    `${capital(text)}${end}`;

export const statement: fc.Arbitrary<string> = fc.oneof(
  line(WHO, DOES, WHEN, WHAT, WHERE).map(closed('.')),
  line(WHO, DOES, WHEN, WHAT, WHY, WHERE).map(closed('.')),
  line(from('daarom', 'daarnaast', 'tot slot', 'inmiddels'), DOES, WHO, WHAT, WHY, WHERE).map(closed('.')),
  line(from('ik deel deze opvatting niet', 'dat is juist', 'hiervoor is geen aanleiding'), WHY).map(
    closed('.'),
  ),
  line(from('«Het gaat goed met'), WHAT, from('»')).map(
    (text) => `${text.replace(/ »$/, '»')}, aldus de onderzoekers.`,
  ),
);

export const questionSentence: fc.Arbitrary<string> = fc.oneof(
  line(from('bent u bekend met', 'hoe beoordeelt u', 'deelt u de zorgen over', 'wat vindt u van'), WHAT).map(
    closed('?'),
  ),
  line(from('klopt het dat'), WHO, WHEN, WHAT, from('onderzoekt', 'verbetert')).map(closed('?')),
  line(
    from('hoeveel procent van'),
    WHAT,
    from('is'),
    WHEN,
    from('gerealiseerd, en wat betekent dat'),
    WHERE,
  ).map(closed('?')),
  line(from('kunt u toelichten waarom'), WHO, WHAT, DOES, WHY, WHERE).map(closed('?')),
  from('Zo ja, waarom?', 'Zo nee, waarom niet?', 'Indien nee, welke stappen gaat u zetten?'),
);

export const noteText: fc.Arbitrary<string> = from(
  'NOS, 29 oktober 2024, «Gemeenten willen meer geld» (https://nos.nl/artikel/2510977).',
  'Kamerstukken II, 2024–2025, 26 643, nr. 1377.',
  'Trouw, 3 mei 2024, ‘Een op de 5 jongeren voelt zich onveilig’.',
  'Idem, p. 32 en 33.',
  'Zie ook www.rijksoverheid.nl/onderwerpen/verzuim.',
  'Wetenschappelijk Onderzoek- en Datacentrum, Evaluatie van de wijkrechtspraak in vier arrondissementen, Den Haag 2022.',
);

export const subject: fc.Arbitrary<string> = from(
  'het bericht «Gemeenten willen meer geld»',
  'de omgang met het parlement en de problemen in het gevangeniswezen',
  'ICT-problemen bij het Openbaar Ministerie',
  'de wachttijden in de jeugdzorg',
);
