/** Where each question and answer of the seeds begins and ends, copied by hand from the text of the documents. */

export type Ends = readonly [start: string, end: string];

export interface ExpectedPassage {
  readonly questions: readonly number[];
  readonly asked: readonly Ends[];
  readonly answered: Ends;
}

const one = (question: number, asked: Ends, answered: Ends): ExpectedPassage => ({
  questions: [question],
  asked: [asked],
  answered,
});

export const SEED_PASSAGES: Readonly<Record<'000' | '001' | '004', readonly ExpectedPassage[]>> = {
  '000': [
    one(
      1,
      ['Kunt u aangeven hoe dit probleem rondom de', 'afgelopen jaren laten liggen?'],
      ['Zoals mijn ambtsvoorganger al eerder aan uw', 'geleid tot de huidige situatie.'],
    ),
    one(
      2,
      ['Heeft het Openbaar Ministerie (OM) inzichtelijk', 'Zo ja, kunt u dit met ons delen?'],
      ['Nee, dit wordt niet geregistreerd.', 'Nee, dit wordt niet geregistreerd.'],
    ),
    one(
      3,
      ['Op welke wijze werkt het OM aan het herstellen', 'verbeteren van de ICT-infrastructuur?'],
      ['Door het OM wordt onafgebroken gewerkt aan het', 'middelen hiervoor nodig zijn.'],
    ),
    one(
      4,
      ['Hoe verhoudt dit zich tot de brandbrief waarin', 'nodig zijn voor de ICT-infrastructuur?'],
      ['Het College van procureurs-generaal maakt inzichtelijk', 'JenV op de hoogte gebracht.'],
    ),
    one(
      5,
      ['Deelt u de mening van de indieners van de brandbrief', 'met de eerder gealloceerde middelen?'],
      ['Voorgaande kabinetten hebben al de nodige middelen', 'hierover nog schriftelijk geïnformeerd.'],
    ),
    one(
      6,
      ['Heeft de verhoogde werkdruk binnen het OM ook effect', 'het OM concreet om dit te mitigeren?'],
      ['Het verzuimcijfer van het OM was in de jaren 2020-2024', 'gemiddeld verzuim zien van rond de 6%.'],
    ),
    one(
      7,
      ['In hoeverre hebben de problemen rondom de ICT', 'strafbeschikkingen die bij het OM lopen?'],
      ['De problemen met de ICT hebben geen consequenties', 'toepassing van de strafbeschikking.'],
    ),
    one(
      8,
      ['Welke maatregelen worden er getroffen om fouten', 'in te dammen? Zo ja, welke?'],
      ['Het OM werkt op alle niveaus en in alle geledingen', '(zie ook het antwoord op de vraag 3).'],
    ),
    one(
      9,
      ['Hoe kijkt u aan tegen het verwijt van de indieners', 'ontbreekt vanuit de top van het OM?'],
      ['De brandbrief van de medewerkers is gericht aan', 'College daar waar nodig bij ondersteunen.'],
    ),
    one(
      10,
      ['Ziet u voor zichzelf een rol om een “krachtig geluid”', 'dit invullen? Zo nee, waarom niet?'],
      ['Ik wil vooropstellen dat ik het ontzettend vervelend', 'staat acht om de problemen op te lossen.'],
    ),
  ],
  '001': [
    one(
      1,
      ['Kunt u bevestigen dat er op het Openbaar Ministerie', 'en daar nog steeds sprake van is?'],
      ['Sinds 16 oktober is het telewerken weer mogelijk gemaakt', 'kiezen om in shifts te werken.'],
    ),
    one(
      2,
      ['Erkent u dat, los van de belasting op de werk-privé', 'Zo ja, welke maatregelen neemt u hierop?'],
      ['De offlinegang en stapsgewijze onlinegang van het OM', 'om te ondersteunen waar mogelijk.'],
    ),
    one(
      3,
      [
        'Zijn er bij u signalen binnengekomen over de toenemende',
        'stappen onderneemt u om dit te verbeteren?',
      ],
      ['De ontstane situatie heeft helaas onvermijdelijk een', 'medewerkers hier zo goed mogelijk in.'],
    ),
    one(
      4,
      [
        'Bent u het eens dat met oplopende werkdruk en mogelijke',
        'weer alle achterstanden heeft weggewerkt?',
      ],
      [
        'Zoals hierboven aangegeven, wordt er hard gewerkt aan',
        'waarbinnen de achterstanden zijn weggewerkt.',
      ],
    ),
    one(
      5,
      [
        'Erkent u dat het Wetenschappelijk Onderzoek- en Datacentrum',
        'beschikbaar zijn gesteld? Waarom niet?',
      ],
      ['Uit het onderzoek van het WODC waar de vraag naar verwijst', 'ontvangen voor ICT-werkzaamheden.'],
    ),
    one(
      6,
      [
        'Erkent u dat de bezuinigingen op het OM, die sinds 2010',
        'u om deze tekortkomingen terug te dringen?',
      ],
      ['Zoals geschetst onder het antwoord op vraag 5 is er', 'IT en informatievoorziening van het OM.'],
    ),
    {
      questions: [7, 8],
      asked: [
        ['Erkent u dat er op dit moment nog een bezuiniging van 40', 'ondersteuning? Zo nee, waarom niet?'],
        ['Kunt u toelichten waarom, gezien de huidige situatie en', 'niet eens kunnen worden overzien?'],
      ],
      answered: [
        'Er is geen sprake van een aan het OM opgelegde bezuiniging.',
        'problematiek kan worden aangepakt.',
      ],
    },
    one(
      9,
      [
        'Deelt u de mening dat het OM door de voorliggende',
        'strafrechtketen en de maatschappij heeft geleid?',
      ],
      ['Nee, de financiële situatie bij het OM is niet van invloed', 'meer opleggen van strafbeschikkingen.'],
    ),
  ],
  '004': [
    one(
      1,
      ['Kunt u toelichten welke herstelstappen sinds de hack', 'mogelijk chantabel of afpersbaar maken?'],
      ['Er zijn sinds de ontdekking van de ICT-inbreuk meerdere', 'toekomst voorkomen kunnen worden.'],
    ),
    {
      questions: [2, 3, 4, 5],
      asked: [
        ['In hoeverre kan technisch of forensisch worden vastgesteld', 'zijn ingezien of buitgemaakt?'],
        ['Welke specifieke maatregelen zijn genomen om te achterhalen', 'voor chantage en/of afpersing?'],
        [
          'Zijn er signalen of indicaties dat met mogelijk buitgemaakte',
          '(OM) te beïnvloeden of te intimideren?',
        ],
        ['Betekent, dat u stelt dat er geen aanwijzingen zijn voor', 'tegen langdurig sluimerend misbruik?'],
      ],
      answered: [
        'Inmiddels is een eerste technisch en forensisch onderzoek uitgevoerd.',
        'Inmiddels is het OM weer online.',
      ],
    },
    one(
      6,
      ['Kunt u uiteenzetten hoe het OM en het ministerie ervoor', 'preventief maatregelen kunnen nemen?'],
      ['De gehele afsluiting van het OM van het internet had', 'u op 12 augustus jl. geïnformeerd.'],
    ),
    one(
      7,
      ['Acht u het zinvol en noodzakelijk om, naar analogie', 'cyberveiligheid en integriteitsbescherming?'],
      ['Ik acht het zinvol dat het OM hier op in blijft zetten', 'op een later moment verder informeren.'],
    ),
    one(
      8,
      ['Bent u bereid de Kamer periodiek en vertrouwelijk te', 'OM te herstellen en te behouden?'],
      ['Ik informeer de Kamer al regelmatig over de stand van', 'regelmatig over de stand van zaken.'],
    ),
  ],
};
