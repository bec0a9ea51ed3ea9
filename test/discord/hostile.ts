/** Arbitrary replies, made of what breaks renderers. */
import fc from 'fast-check';
import type { Attachment, Block, Control, Reply, RichText, Run } from '../../src/replies/reply.ts';

const SNIPPETS = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '\\',
  '\\\\',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '#',
  '## ',
  '-',
  '-# ',
  '- ',
  '+ ',
  '1. ',
  '12) ',
  '> ',
  '>>> ',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&1>',
  '<#2>',
  '<t:1700000000:R>',
  '<:wave:3>',
  '<a:wave:3>',
  '</ask:4>',
  ':smile:',
  '10:30:15',
  '[a](https://b.nl)',
  'https://zoek.nl/a_b_c',
  'https://zoek.nl/**x**',
  'http://a.nl).',
  '<https://a.nl>',
  'https://',
  'steam://run',
  'mailto:a@b.nl',
  'a_b',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u2028',
  '\u0000',
  '\u202e',
  '\u200b',
  '\ud800',
  '😀',
  'é',
  'de minister',
  'zal niet',
  ', die ',
  '. Dat ',
  '…',
  '3',
  '.',
  '!',
  ':',
  '//',
  'x',
] as const;

export const hostileText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 14 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);

/** Up to far over what a message holds. */
const longText = fc
  .tuple(hostileText, fc.integer({ min: 1, max: 900 }))
  .map(([text, times]) => text.repeat(times));

function run(text: fc.Arbitrary<string>): fc.Arbitrary<Run> {
  return fc.record(
    {
      text,
      style: fc.constantFrom('plain', 'strong', 'emphasis', 'marked'),
      link: fc.oneof(
        fc.constant('https://zoek.nl/a_(b)*c'),
        fc.webUrl(),
        fc.constantFrom('', 'javascript:x', 'http://'),
      ),
    },
    { requiredKeys: ['text'] },
  );
}

export function hostileRich(text: fc.Arbitrary<string>, maxLength = 5): fc.Arbitrary<RichText> {
  return fc.array(run(text), { maxLength });
}

function block(text: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<Block> {
  const rich = hostileRich(text);
  const several = fc.array(rich, { maxLength });
  return fc.oneof(
    fc.record({ kind: fc.constant('title' as const), text: rich }),
    fc.record({ kind: fc.constant('paragraph' as const), text: rich }),
    fc.record({ kind: fc.constant('quote' as const), paragraphs: several }),
    fc.record({ kind: fc.constant('list' as const), items: several }),
    fc.record({ kind: fc.constant('small' as const), lines: several }),
  );
}

const action = fc.record({
  name: fc.oneof(fc.constantFrom('show', 'next-page'), fc.stringMatching(/^[a-z]{1,9}$/), hostileText),
  args: fc.array(fc.oneof(fc.stringMatching(/^[\w-]{0,30}$/), hostileText), { maxLength: 4 }),
});

/** Longer than a menu holds, with values that come twice and more chosen than may be. */
const menu = fc.record(
  {
    kind: fc.constant('menu' as const),
    label: longish(),
    action,
    options: fc.array(
      fc.record(
        {
          label: longish(),
          description: longish(),
          value: fc.oneof(fc.stringMatching(/^[\w-]{0,12}$/), longish()),
          chosen: fc.boolean(),
        },
        { requiredKeys: ['label', 'value'] },
      ),
      { maxLength: 40 },
    ),
    most: fc.integer({ min: -1, max: 60 }),
  },
  { requiredKeys: ['kind', 'label', 'action', 'options'] },
);

const picker = fc.record({
  kind: fc.constantFrom('channels' as const, 'roles' as const),
  label: longish(),
  action,
  chosen: fc.array(fc.oneof(fc.stringMatching(/^\d{17,19}$/), hostileText), { maxLength: 30 }),
  most: fc.integer({ min: -1, max: 60 }),
});

function longish(): fc.Arbitrary<string> {
  return fc.tuple(hostileText, fc.integer({ min: 1, max: 40 })).map(([text, times]) => text.repeat(times));
}

const control: fc.Arbitrary<Control> = fc.oneof(
  menu,
  picker,
  fc.record({
    kind: fc.constant('action' as const),
    label: hostileText,
    action,
    style: fc.constantFrom('plain', 'main', 'danger'),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    label: hostileText,
    url: fc.oneof(fc.webUrl(), hostileText, fc.constant(`https://a.nl/${'x'.repeat(600)}`)),
  }),
);

const bytes = fc.integer({ min: 0, max: 300 }).map((length) => new Uint8Array(length));
const fileName = fc.oneof(
  hostileText,
  fc.constantFrom('a.pdf', 'a.pdf', 'Antwoord über €.docx', '../../x', '.htaccess'),
);

const attachment: fc.Arbitrary<Attachment> = fc.oneof(
  fc.record({ kind: fc.constant('picture' as const), name: fileName, bytes, alternativeText: longish() }),
  fc.record({ kind: fc.constant('file' as const), name: fileName, bytes }),
);

function reply(text: fc.Arbitrary<string>, blocks: number): fc.Arbitrary<Reply> {
  return fc.record({
    attachments: fc.array(attachment, { maxLength: 14 }),
    tone: fc.constantFrom('answer', 'unsure', 'nothing', 'report', 'problem'),
    blocks: fc.array(block(text, blocks), { maxLength: blocks }),
    controls: fc.array(control, { maxLength: 40 }),
    audience: fc.constantFrom('everyone', 'asker'),
  });
}

export const hostileReply: fc.Arbitrary<Reply> = fc.oneof(
  reply(hostileText, 6),
  reply(hostileText, 60),
  reply(longText, 8),
);
