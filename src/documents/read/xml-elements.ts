/** What the elements of official publications stand for. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** One paragraph each: what is in them stands on one line. */
export const PARAGRAPHS = names(
  'al noot.al considerans.al omschr kamervraagomschrijving tekstregel kamervraagnummer vraagnummer datumtekst ' +
    'dossiernummer stuknr functie plaats wat wij p',
);
/** Parts of a sentence, wherever they stand. */
export const INLINE = names(
  'nadruk inf sup sub i b u em strong span intref dossierref organisatie kamervraagonderwerp ondw datum ' +
    'ondernummer dossiernr begrotingshoofdstuk herdruk voornaam voorvoegsel voorvoegsels tussenvoegsel achternaam',
);
export const HEADINGS = names('kop titel tussenkop subtitel intitule');
/** Parts of a heading, side by side. */
export const HEADING_PARTS = names('label nr titel subtitel');
export const NAME_PARTS = names('voornaam voorvoegsel voorvoegsels tussenvoegsel achternaam');
export const LINKS = names('extref a');
export const NOTES = names('noot voetnoot eindnoot');
export const NOTE_REFERENCES = names('nootref voetref');
export const ITEMS = names('li lid');
export const ITEM_NUMBERS = names('li.nr lidnr');
export const ROWS = names('row tr');
export const CELLS = names('entry td th');
/** The number of a question or an answer. */
export const PART_NUMBERS = names('nr nummer');

/** What these parts begin with in print, whether or not the words are in the element. */
export const LEADING_WORDS: ReadonlyMap<string, string> = new Map([
  ['vraag', 'Vraag'],
  ['antwoord', 'Antwoord'],
  ['kamervraagopmerking', 'Mededeling'],
  ['toelicht', 'Toelichting'],
]);
