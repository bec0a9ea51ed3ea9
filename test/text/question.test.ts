import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAboutBot,
  isCourtesy,
  isPublicMatter,
  isQuestion,
  isThanks,
  leansOnContext,
} from '../../src/text/question.ts';

describe('a question', () => {
  it.each([
    'Hoeveel agenten zijn er bij gekomen?',
    'hoeveel agenten zijn er dit jaar bij gekomen',
    'wanneer gaat het nieuwe stelsel in',
    'Is er nog geld voor de dijken?',
    'krijgt de gemeente daar geld voor',
    'mag een school zelf bepalen of telefoons verboden zijn',
    'hoi allemaal, weet iemand of de huurtoeslag omhoog gaat',
    'Ik vraag me af waarom dat zo lang duurt.',
    'tot welk bedrag mag je bijverdienen',
    'stel dat het misgaat, wie betaalt dan de schade',
    'komt die brug er nou wel of niet',
    'Je leest er veel over. Maar wat doet het kabinet eraan?',
    'how many judges left last year',
    'Does the state pay for this?',
    'what happens to the old systems',
    'anyone know when the new rules start',
    '„Waarom duurt dat zo lang?”',
    'HOEVEEL KOST DAT EIGENLIJK???',
    'Wordt dit niet gewoon te duur, zeker?',
  ])('is: %s', (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  it.each([
    // Statements, nods, exclamations
    'hoe dan ook, ik ga naar huis',
    'wat een gedoe weer vandaag zeg',
    'wat leuk dat je er bent',
    'Wat ik bedoel is dat het niet werkt.',
    'mooi weer vandaag, toch?',
    'dat was gisteren ook al zo hè?',
    'you saw that yesterday, right?',
    'is goed hoor, tot morgen dan',
    'kan niet komen vanavond helaas',
    'was leuk gisteren bij jullie',
    'moet nog even boodschappen doen straks',
    'hoe meer ik erover lees, hoe minder ik snap',
    'wie weet komt het ooit nog goed',
    'niet de beste dag gehad vandaag',
    'ik heb de minister gisteren op tv gezien',
    'De minister heeft dat in november al gezegd.',
    'this is what I mean by slow',
    'what a day that was',
    // What people ask each other
    'hoe gaat het met je?',
    'wie gaat er mee lunchen?',
    'heb je zin om te gamen vanavond?',
    'zullen we zo beginnen?',
    "what's up everyone?",
    'are you coming tonight?',
    // Too little to be one by itself
    'wat?',
    'echt waar?',
    'huh??',
    'waarom?',
    '?',
    // No text at all
    '👍👍',
    '😂😂😂?',
    '<:kek:123456789012345678>',
    'https://example.org/waarom-is-dit-zo?vraag=wat',
    '```\nwhy does this(not) work?\n```',
    '> hoeveel agenten zijn er?',
    '',
  ])('is not: %s', (text) => {
    expect(isQuestion(text)).toBe(false);
  });

  it('may be one word where there is something before it', () => {
    expect(isQuestion('waarom?', 1)).toBe(true);
    expect(isQuestion('en in 2024?', 1)).toBe(true);
  });

  it('is told for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(typeof isQuestion(text)).toBe('boolean');
      }),
    );
  });

  it('stays one whatever greeting stands before it, and is none within code', () => {
    const greetings = fc.constantFrom(
      'hoi',
      'hallo allemaal,',
      'hey guys',
      'ok,',
      'even een vraagje:',
      'goedemorgen!',
    );
    const questions = fc.constantFrom(
      'hoeveel rechters zijn er in dienst?',
      'waarom is de dijk nog niet af?',
      'does the state pay for this?',
    );
    fc.assert(
      fc.property(greetings, questions, (greeting, question) => {
        expect(isQuestion(`${greeting} ${question}`)).toBe(true);
        expect(isQuestion(`\`${greeting} ${question}\``)).toBe(false);
      }),
    );
  });
});

describe('a courtesy', () => {
  it.each([
    'Dankjewel!',
    'thanks a lot 🙏',
    'ok',
    'super, bedankt voor het antwoord',
    'haha',
    '👍',
    'Dat is duidelijk.',
  ])('is: %s', (text) => {
    expect(isCourtesy(text)).toBe(true);
  });

  it.each(['en in 2024?', 'waarom', 'dank, maar wie betaalt het', 'ok?'])('is not: %s', (text) => {
    expect(isCourtesy(text)).toBe(false);
  });

  it.each([
    ['Dankjewel!', true],
    ['super, bedankt voor het antwoord', true],
    ['thanks a lot 🙏', true],
    ['hallo', false],
    ['bedankt, maar wie betaalt het', false],
    ['', false],
  ])('%j is one of thanks: %s', (text, thanks) => {
    expect(isThanks(text)).toBe(thanks);
  });
});

describe('a question about the bot', () => {
  it.each(['Wie ben jij?', 'wat kun je allemaal', 'Hoi, hoe werkt dit?', 'help!', 'What can you do?'])(
    'is: %s',
    (text) => {
      expect(isAboutBot(text)).toBe(true);
    },
  );

  it.each([
    'wat doet het kabinet?',
    'wie bent u gaan helpen?',
    'hoe werkt het OM?',
    'wat kun je doen tegen storingen',
    '',
  ])('is not: %s', (text) => {
    expect(isAboutBot(text)).toBe(false);
  });
});

describe('a message that leans on another', () => {
  it.each([
    'en in 2024?',
    'waarom?',
    'wie betaalt dat?',
    'and in Amsterdam?',
    'hoe zit dat dan bij de politie in het noorden?',
  ])('is: %s', (text) => {
    expect(leansOnContext(text)).toBe(true);
  });

  it('is none that says what it is about', () => {
    expect(leansOnContext('Hoeveel rechters zijn er vorig jaar met pensioen gegaan?')).toBe(false);
  });
});

describe('a public matter', () => {
  it.each([
    'wat vindt de minister van vuurwerk?',
    'wanneer gaat de Omgevingswet in?',
    'does the government pay?',
  ])('is: %s', (text) => {
    expect(isPublicMatter(text)).toBe(true);
  });

  it('is none of cooking', () => {
    expect(isPublicMatter('hoe lang moet een ei koken?')).toBe(false);
  });
});
