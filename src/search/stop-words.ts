/** Words that say little about the subject of a question. Those that do carry meaning (eerste, recent, minder, drie, eigen) are not here. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Function words: they weigh little, but they weigh ("waarom niet", "hoe vaak"). */
const FUNCTION_WORDS = words(`
  aan aangaande aangezien achter achterna afgezien al aldaar aldus alhoewel alle allebei alleen aller alles als alsnog altijd
  ander andere anderen anders anderzijds behalve ben beneden bent bepaald beter betreffende bij bijna bijvoorbeeld binnen
  boven bovendien bv bijv buiten circa ca daar daaraan daarbij daardoor daarheen daarin daarmee daarna daarnaast daarom daarop
  daarover daartoe daaruit daarvan daarvoor dan dat de deze der den des destijds die diens dien dient dit doch doen doet deed
  door doordat dus echter een elk elke en enige enkele er eraan erbij erdoor erg erin ermee erop erover ertoe eruit ervan ervoor
  etc even eveneens evenals evenmin evenwel ga gaan gaat ging gingen gaf geef geeft geen geven gedaan gehad gekund geweest
  geworden haar had hadden heb hebben hebt heeft hem hen het hier hieraan hierbij hierin hiermee hierna hierop hierover hiertoe
  hieruit hiervan hiervoor hij hoe hoeveel hoever hoewel hoezeer hun ieder iedere iedereen iemand iets ik immers in inzake is
  jaar je jij jou jouw jullie kan kon konden kun kunnen kunt krijgen krijgt kreeg laat laten later liet maar mag mede meer meerdere meest meestal
  men met mij mijn mijzelf mits moest moesten moet moeten mocht mochten mogelijk mogen na naar naast namelijk nader nadat
  net niet niets niemand nog nogal noch nu of ofschoon om omdat omtrent ondanks onder ondertussen ongeveer ons onze ook op opdat
  opnieuw over overigens per pas reeds rond rondom samen sedert sinds sindsdien slechts sommige sommigen soms steeds
  te tegen ten tenzij ter terwijl tevens tijdens toch toe toen tot totdat tussen tm u uit uw uwe vaak van vanaf vandaan vanuit
  vanwege veel vele verder vervolgens via vind vindt vinden voor vooraf vooral voorts voordat voordien vrij waar waaraan waarbij
  waardoor waarin waarmee waarna waarom waarop waarover waartoe waaruit waarvan waarvoor wanneer want was waren wat we weer
  weg wegens wel welk welke welken werd werden wie wiens wij wil wilde wilden willen wilt word worden wordt zal ze zeer zelf zelfs
  zich zichzelf zien ziet zij zijn zijnde zo zodat zodra zoals zonder zou zouden zowel zult zullen
  zit zitten zat zaten staat staan stond stonden ligt liggen lag lagen komt komen kwam kwamen
  bent deelt bereid mening eens acht dd jl nr nrs o a b c d e f g h j k l m n p q r s t v w x y z
  antwoord antwoorden vraag vragen vragenlijst
`);

/** How people talk in a chat, in Dutch and English: dropped from questions, since documents do not talk so. */
const CHAT_WORDS = words(`
  allemaal alsjeblieft alstublieft bedankt dank dankjewel eh ehm eigenlijk ff effe gewoon goeie goedemiddag goedemorgen goedenavond gozer
  graag ha haha hallo hee heej hey hi hier hoi hoor ja jaja jongens kweenie lekker lol mensen mss misschien nee nja nou nouja
  oh ok oke okee omg pff precies pls please sorry thanks tja toevallig trouwens uh uhm wtf wnr xd yo zeg zo'n z'n m'n d'r 'n 't
  da's das ie dr vd vh vant hoeveelste ofzo enzo ofso zoiets dingen dinges ding dingetje echt heel hele inmiddels
  the of to and or is are was were be been being am do does did done doing have has had having will would shall should can could
  may might must a an this that these those there here it its they them their theirs he him his she her hers we us our you your
  yours i me my mine who whom whose what which when where why how if then than so not no any some all both each more most such
  only own same too very just with without for from by on at as in into about after before again between through during over
  under up down out off while because until against once also get gets got still ever even many much lot yet
`);

/** Openings of chat questions that say nothing of the subject, the longest first; matched on the folded words of a question. */
const CHAT_PHRASES = `
  weet iemand
  weet er iemand
  weten jullie
  weet je
  weet jij
  iemand enig idee
  enig idee
  heeft iemand
  kan iemand
  kan iemand me vertellen
  kan iemand uitleggen
  kun je me vertellen
  kun je uitleggen
  kunnen jullie
  klopt het dat
  klopt het
  is het waar dat
  is het zo dat
  ik vraag me af
  vraag me af
  ik vroeg me af
  ik wil weten
  ik zou graag willen weten
  zou je kunnen zeggen
  hoe zit het met
  hoe zit dat met
  hoe staat het met
  hoe zat het ook alweer met
  wat is er bekend over
  wat is bekend over
  wat staat er over
  wat zegt de minister over
  wat zei de minister over
  is er iets bekend over
  is al bekend
  ik hoorde dat
  ik las dat
  ik heb gehoord dat
  ik heb gelezen dat
  hoor ik net
  even een vraag
  vraagje
  snelle vraag
  stel je voor
  does anyone know
  anyone know
  do you know
  can you tell me
  tell me
  can someone explain
  is it true that
  i wonder
  i heard that
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '))
  .sort((one, other) => other.length - one.length);
const CHAT_PHRASES_BY_WORD = new Map(
  CHAT_PHRASES.map(([first]) => [first, CHAT_PHRASES.filter((phrase) => phrase[0] === first)]),
);

/** Whether a folded word (with its apostrophes) is a function word. */
export function isSoft(word: string): boolean {
  return FUNCTION_WORDS.has(word) || CHAT_WORDS.has(word);
}

/** Whether a folded word in a question is dropped altogether. */
export function isChat(word: string): boolean {
  return CHAT_WORDS.has(word) && !FUNCTION_WORDS.has(word);
}

/** The number of words from `at` that form a chat phrase; 0 when none does. */
export function chatPhraseLength(folded: readonly string[], at: number): number {
  const candidates = CHAT_PHRASES_BY_WORD.get(folded[at]);
  const phrase = candidates?.find((candidate) => candidate.every((word, i) => folded[at + i] === word));
  return phrase?.length ?? 0;
}
