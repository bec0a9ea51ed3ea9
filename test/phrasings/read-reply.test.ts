import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAFTS_MOST, readDrafts, readReply } from '../../src/phrasings/read-reply.ts';

const TWO = ['hoeveel mensen zitten er ziek thuis', 'how many people are on sick leave'];
const json = JSON.stringify({ phrasings: TWO });

describe('what a model says is read', () => {
  it.each([
    ['as the JSON that was asked for', json],
    ['as a list in JSON', JSON.stringify(TWO)],
    ['under another key', JSON.stringify({ questions: TWO })],
    ['by language', JSON.stringify({ nl: [TWO[0]], en: [TWO[1]] })],
    ['by language, a level down', JSON.stringify({ phrasings: { nl: [TWO[0]], en: [TWO[1]] } })],
    ['as objects', JSON.stringify({ phrasings: TWO.map((question) => ({ question, language: 'nl' })) })],
    ['in fences', `\`\`\`json\n${json}\n\`\`\``],
    ['in fences amid prose', `Natuurlijk! Hier zijn ze:\n\n\`\`\`\n${json}\n\`\`\`\n\nSucces [ermee]!`],
    ['amid prose', `Hier {zijn} ze: ${json} – klaar.`],
    ['after thoughts', `<think>eerst {"phrasings": ["een mislukte poging"]}</think>\n${json}`],
    ['as a list with dashes', `Hier zijn ze:\n- ${TWO.join('\n- ')}\n`],
    ['as a list with numbers', `1. ${TWO[0]}\r\n2) ${TWO[1]}`],
  ])('%s', (_, said) => {
    expect(readDrafts(said)).toEqual(TWO);
  });

  it.each([
    ['nothing', ''],
    ['prose', 'Dat kan ik helaas niet voor u doen.'],
    ['JSON cut off', json.slice(0, -12)],
    ['a number', '42'],
    ['empty lists', '{"phrasings": []}'],
    ['other shapes', '{"phrasings": [1, null, [["x"]], {"answer": "y"}]}'],
    ['one line with a dash', '- nee'],
    ['a page', '<!doctype html><ul><li>Welkom</li></ul>'],
    ['JSON nested without end', '['.repeat(90_000)],
  ])('as no drafts: %s', (_, said) => {
    expect(readDrafts(said)).toEqual([]);
  });

  it('up to a number', () => {
    expect(readDrafts(JSON.stringify(Array.from({ length: 5_000 }, (_, i) => `vraag ${i}`)))).toHaveLength(
      DRAFTS_MOST,
    );
  });
});

describe('a reply', () => {
  const reply = (content: unknown) => JSON.stringify({ choices: [{ message: { content } }] });

  it('holds what the model says, whole or in parts', () => {
    expect(readReply(reply(json))).toEqual(TWO);
    const parts = [{ type: 'text', text: json.slice(0, 20) }, { type: 'image' }, { text: json.slice(20) }];
    expect(readReply(reply(parts))).toEqual(TWO);
  });

  it.each([
    ['no JSON', '<h1>Welkom</h1>'],
    ['empty', ''],
    ['a refusal', '{"choices":[{"message":{"content":null,"refusal":"nee"}}]}'],
    ['no choices', '{"choices":[]}'],
    ['an error', '{"error":{"message":"kapot"}}'],
    ['the drafts without a completion around them', json],
  ])('that is %s has no drafts', (_, body) => {
    expect(readReply(body)).toEqual([]);
  });
});

describe('whatever the endpoint sends', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '\n', '- ', '```json\n', '</think>', 'a'),
      )
      .map((pieces) => pieces.join('')),
    fc.json(),
    fc.json().map((inner) => `\`\`\`json\n${inner}\n\`\`\``),
    fc.json().map((inner) => `zie ${inner}`),
  );

  it('reading it never throws, and gives texts alone', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const drafts of [
          readDrafts(text),
          readReply(text),
          readReply(JSON.stringify({ choices: [{ message: { content: text } }] })),
        ]) {
          expect(drafts.length).toBeLessThanOrEqual(DRAFTS_MOST);
          expect(drafts.every((draft) => typeof draft === 'string')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('drafts come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 }), (phrasings) => {
        expect(readDrafts(JSON.stringify({ phrasings }))).toEqual(phrasings);
        expect(readDrafts(`Hier:\n\`\`\`json\n${JSON.stringify({ phrasings }, null, 2)}\n\`\`\``)).toEqual(
          phrasings,
        );
      }),
    );
  });
});
