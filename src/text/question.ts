/**
 * Whether a message asks something, by its form alone, in Dutch and English: for channels in which people talk to each
 * other and the bot must not. Whether what it asks is answered anywhere, the search tells.
 */

import { plain } from './plain.ts';

/** What is no text of the writer's: code, addresses, quoted lines, a platform's shapes for mentions and emoji. */
const FOREIGN =
  /```[\s\S]*?(?:```|(?![\s\S]))|`[^`\n]*`|\b(?:https?|ftp):\/\/\S+|\bwww\.\S+|^>.*$|<[^<>\s]{1,200}>|:\w{2,32}:/gmu;

/** The writer's own words: plain, with one kind of apostrophe and space. */
function own(text: string): string {
  return plain(text.replace(FOREIGN, ' '))
    .replace(/[’‘ʼ`]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

const words = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

const alternatives = (list: string): string => list.trim().split(/\s+/u).join('|');

/** How people open a sentence in a chat before they say what they want. */
const OPENINGS = new RegExp(
  `^(?:(?:${alternatives(`
    hoi hallo hey hee he hi hello goedemorgen goedemiddag goedenavond dag beste allen mensen jongens guys all folks ok oke
    okay en maar dus want nou nu ja nee well so and but ehm eh uh hmm zeg trouwens even vraagje vraag btw question please
    alsjeblieft sorry eigenlijk actually
  `)})\\b[\\s,.:!-]*)+`,
  'u',
);

const ASKING_WORDS = alternatives(`
  wie wiens wat waar waaraan waarbij waardoor waarin waarmee waarom waarop waarover waaruit waarvan waarvoor waartoe wanneer
  hoe hoeveel hoelang hoezo welke welk sinds\\swanneer tot\\swanneer vanaf\\swanneer op\\swelke\\smanier in\\shoeverre
  who whose whom what which where when why how
`);

/** After an asking word a subject makes a clause of it: "wat ik bedoel", "hoe dat komt", "when the rain stops". */
const SUBJECTS = alternatives(`
  ik je jij hij zij ze we wij jullie men u het de een die dat deze dit mijn ons onze
  i you he she it we they the a an this that these those my our
`);

/** Exclamations and fixed phrases that begin with an asking word. */
const NO_QUESTIONS =
  /^(?:hoe dan ook|hoe (?:dan|leuk|mooi|erg|gaaf|grappig)\b|hoe \S+er\b.*\bhoe\b|wat (?:een|leuk|mooi|goed|fijn|jammer|erg|gek|raar|grappig|lekker|vreselijk|mij betreft|dan ook)\b|wie weet\b|what (?:a|an)\b|how (?:nice|cool|sad|funny|cute|lovely|dare)\b|who knows\b|why not\b)/u;

/** Verbs that open a question that yes or no answers. */
const VERBS = alternatives(`
  is zijn was waren heeft hebben had hadden kan kunnen kon konden mag mogen mocht moet moeten moest moesten wordt worden werd
  werden zal zullen zou zouden gaat gaan ging gingen krijgt krijgen kreeg komt komen kwam bestaat bestaan klopt geldt gelden
  doet doen deed wil willen wilde weet weten betaalt betalen telt blijft blijven ligt staat staan helpt werkt neemt nemen
  zit zitten
  are were do does did has have can could will would should may might must isn't aren't wasn't doesn't don't didn't
`);

/** What such a verb has after it where no subject follows: "is goed", "kan niet komen", "moet nog even weg". */
const NO_SUBJECTS = alternatives(`
  goed leuk mooi fijn prima top jammer raar gek erg grappig lekker klaar oke ok waar zo wel niet geen nog even net al weer best
  gewoon maar dan nu straks morgen vanavond gisteren vandaag later echt heel zeer te wat iets niks niets alles in op aan met
  voor om naar bij van uit over tot gebeuren kunnen zijn hebben worden mij me jou hem haar ons je het
  good nice cool fun great fine ok so not no never just really very too at on in with for to from about done gone been me them
`);

/** Determiners and pronouns that can only be a subject right after a verb that opens a sentence. */
const DETERMINERS = alternatives(`
  de het een er dit dat die deze je jij hij zij ze we wij men u ik iemand iedereen mensen minister mijn jouw uw zijn haar ons
  onze hun elke alle ook
  the a an there it this that these those he she they we you i any anyone anybody everyone people my your our his her their
`);
/** Any verb of the third person has this form; so have these few other words. */
const OTHER_VERB =
  /^(?!(?:met|niet|echt|want|tot|uit|dit|dat|wat|laat|naast|langst|laatst|eerst|lest|vast|juist|best|net|just|at|but|not|that|what|yet|let|most|got|get|put|wait|start)\b)\p{L}{2,}t (?:de|het|er|een|men|u|iedereen|mensen|\p{L}+land)\b/u;

/** Questions within a statement. */
const INDIRECT =
  /\b(?:vraag me af|vroeg me af|vragen ons af|ben(?: wel| ook| heel)? benieuwd (?:of|naar|wie|wat|waar|wanneer|hoe|welke?)|(?:weet|weten) (?:er )?(?:iemand|jullie|u)|(?:heeft )?iemand (?:hier )?(?:enig )?(?:een )?idee|kan iemand (?:me |mij |ons )?(?:uitleggen|vertellen|zeggen)|(?:ik wil|ik zou) (?:graag |wel )?(?:willen )?weten|(?:does )?any(?:one|body) (?:here )?know|i(?:'m| am)? wonder(?:ing)?|can (?:some|any)(?:one|body) (?:tell|explain)|i(?:'d| would) like to know)\b/u;

const BY_WORD = new RegExp(
  `^(?:(?:${ASKING_WORDS})\\b(?! (?:${SUBJECTS})\\b)|(?:aan|bij|in|met|naar|onder|op|over|sinds|tot|uit|van|vanaf|voor|by|for|from|in|since|to|until|with) (?:welke?|wie|hoeveel|what|which|whom)\\b)`,
  'u',
);
const BY_VERB = new RegExp(
  `^(?:${VERBS}) (?:(?:${DETERMINERS})\\b|(?!(?:${NO_SUBJECTS})\\b)\\p{L}+ \\p{L}+ \\p{L}+)`,
  'u',
);
const EITHER_WAY = /\b(?:wel )?of (?:nou )?niet$|\bor not$/u;

/** A statement that only asks for a nod, and a nod itself. */
const NODS =
  /(?:,|\b)\s*(?:toch(?: zeker| niet)?|he|nietwaar|niet dan|of niet(?: soms)?|zeker|right|ok(?:e|ay)?|huh|eh|no|innit|you know|snap je|weet je(?: wel)?|niet)\s*[?!]+$/u;
/** What people ask each other and nobody answers from papers. */
const SOCIAL =
  /^(?:hoe (?:gaat|is) het(?: (?:met (?:je|jou|jullie|u|iedereen)|nou|nu|hier|daar|allemaal|ermee))*|alles goed(?: (?:hier|met jullie))?|wat (?:doen|doe|eten|eet|drinken|spelen|kijken) (?:jullie|je|we|jij)\b.*|wie (?:gaat|komt|heeft|wil|doet|is) (?:er )?(?:mee|zin|ook|online|wakker|nog wakker|tijd)\b.*|(?:heb|hebben|ben|zijn|ga|gaan|kom|komen|wil|willen|zie|zien|spreken) (?:je|jij|jullie)(?: \S+){0,6}|(?:zullen|gaan|zien|spreken) (?:we|wij)(?: \S+){0,4}|how are (?:you|things)\b.*|what'?s up\b.*|what are you\b.*|are you\b.*|do you (?:want|like|have)\b.*|did you (?:see|watch)\b.*|shall we\b.*|who(?:'s| is| wants) (?:in|up|coming|joining|to)\b.*|who wants\b.*)$/u;

/** Asking for a hand without saying what with. */
const FOR_HELP =
  /^(?:(?:wie )?(?:kan|kun|kunnen|wil|willen)(?: (?:iemand|je|jij|jullie|u))?(?: (?:hier|even|misschien))* (?:mij|me|ons)(?: (?:hier|even|misschien|ermee|mee|hiermee))* helpen|(?:can|could|would)(?: (?:someone|somebody|anyone|anybody|you))?(?: please)? help(?: (?:me|us))?(?: (?:out|please|here|with this))*)$/u;

/** Fewer words than this are a question only where there is something before them. */
const FEWEST_WORDS = 3;
/** Without a question mark, this many words must bear it out. */
const FEWEST_WITHOUT_MARK = 4;

/**
 * Whether any sentence of a message asks something that could be looked up: not how somebody is, not for a nod, not a
 * figure of speech. With `fewest` 1 also what is a question only in its context ("waarom?").
 */
export function isQuestion(text: string, fewest = FEWEST_WORDS): boolean {
  const all = own(text);
  return (all.match(/[^.?!…]+[.?!…]*/gu) ?? []).some((sentence) => asks(sentence.trim(), fewest));
}

function asks(sentence: string, fewest: number): boolean {
  const said = sentence.replace(OPENINGS, '');
  const marked = /\?[?!]*$/u.test(sentence);
  const bare = said.replace(/[?!.…\s]+$/u, '');
  const count = words(bare).length;
  if (count < fewest || NO_QUESTIONS.test(bare) || SOCIAL.test(bare) || FOR_HELP.test(bare)) return false;
  if (marked) return !NODS.test(said) || BY_VERB.test(bare) || BY_WORD.test(bare);
  if (count < FEWEST_WITHOUT_MARK) return false;
  return EITHER_WAY.test(bare) || INDIRECT.test(bare) || bare.split(/[,;:] ?/u).some(opensAsQuestion);
}

/** Of a sentence without a question mark, any clause may be the question: "stel het regent, wie betaalt dan de schade". */
function opensAsQuestion(clause: string): boolean {
  const said = clause.trim().replace(OPENINGS, '');
  if (words(said).length < FEWEST_WITHOUT_MARK || NO_QUESTIONS.test(said) || SOCIAL.test(said)) return false;
  return BY_WORD.test(said) || BY_VERB.test(said) || OTHER_VERB.test(said);
}

/** Thanks, greetings, nods, laughter. */
const COURTESIES = new RegExp(
  `^(?:${alternatives(`
    dank dankjewel dankje dankuwel bedankt thanks thank thx ty you very much je jullie u wel voor de het uitleg antwoord hulp
    info informatie for the help answer super top mooi goed fijn prima helder duidelijk handig nice great cool perfect good clear
    bot ok oke okay ja yes nee no yep nope jep hoi hallo hey hi hello doei bye groetjes groeten haha hahaha lol interessant
    interesting wow zo dat is this that was echt heel erg zeer snel graag gedaan welcome mee eens agreed klopt inderdaad indeed
    weer een alvast a lot of heaps love it
  `)})$`,
  'u',
);

/** Whether a message says nothing that could be answered: no words at all, or courtesies alone. */
export function isCourtesy(text: string): boolean {
  return !text.includes('?') && words(own(text)).every((word) => COURTESIES.test(word));
}

const THANKS = /(?:^|\s)(?:dank|bedankt|thank|thx)/u;

/** Whether a courtesy is one of thanks. */
export const isThanks = (text: string): boolean => isCourtesy(text) && THANKS.test(own(text));

const ABOUT_BOT =
  /^(?:(?:wie|wat) (?:ben|bent) (?:je|jij|u)|wat (?:kun|kan|kunt|doe|doet) (?:je|jij|u)(?: (?:allemaal|precies|eigenlijk))*|hoe werk(?:t (?:dit|het|u)| je| jij)|(?:help|hulp)(?: me)?|who are you|what are you|what (?:can|do) you do|how do(?:es this| you) work)$/u;

/** Whether a message asks what the bot is and does, and nothing else. */
export const isAboutBot = (text: string): boolean =>
  ABOUT_BOT.test(
    own(text)
      .replace(OPENINGS, '')
      .replace(/[?!.…\s]+$/u, ''),
  );

const CONNECTIVES =
  /^(?:en|maar|dus|ook|and|but|so|or|of|what about|how about|hoe zit (?:het|dat) (?:dan )?(?:met|bij|in)|wat (?:betreft|als))\b/u;
/** A question with no more words than this rarely says what it is about. */
const MOST_LEANING = 5;

/** Whether a message that answers another likely takes its subject from that one: "en in 2024?", "wie betaalt dat?". */
export function leansOnContext(text: string): boolean {
  const said = own(text);
  return CONNECTIVES.test(said) || words(said).length <= MOST_LEANING;
}

/** Words of government, law and parliament, or compounds with them. */
const PUBLIC_MATTERS =
  /(?:^|[^\p{L}])(?:minister\p{L}*|staatssecretaris\p{L}*|bewinds\p{L}+|kabinet\p{L}*|ministerie\p{L}*|regering\p{L}*|overheid\p{L}*|rijks\p{L}+|tweede kamer|eerste kamer|kamer(?:vra|brie|stuk|leden|lid|debat)\p{L}*|motie\p{L}*|wet(?:ten|s\p{L}+|geving\p{L}*|boek\p{L}*)?|\p{L}+wet|beleid\p{L}*|gemeente\p{L}*|provincie\p{L}*|toezicht\p{L}*|inspectie\p{L}*|subsidie\p{L}*|toeslag\p{L}*|begroting\p{L}*|bezuinig\p{L}*|government|parliament\p{L}*|cabinet|ministry|ministries|legislation|policy|policies|subsid\p{L}+)(?![\p{L}])/u;

/**
 * Whether a question is of the kind that parliamentary papers could answer: it names government, law or parliament. It
 * decides only whether to say of an overheard question that nothing answers it.
 */
export const isPublicMatter = (text: string): boolean => PUBLIC_MATTERS.test(own(text));
