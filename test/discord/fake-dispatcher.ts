/** A small dispatcher that keeps the promises of the real one, and remembers what it was asked. */
import type { ActionManner, Command, Dispatcher, Request, Suggestion } from '../../commands/command.ts';
import type { Reply } from '../../src/replies/reply.ts';

async function* unused(): AsyncGenerator<Reply> {}

const runnable = { run: unused };

export const COMMANDS: readonly Command[] = [
  {
    key: 'ask',
    names: { nl: 'vraag', en: 'ask' },
    descriptions: { nl: 'Stel een vraag', en: 'Ask a question' },
    access: 'everyone',
    audience: 'everyone',
    options: [
      {
        key: 'private',
        names: { nl: 'alleen-voor-mij', en: 'only-me' },
        descriptions: { nl: 'Alleen jij ziet het', en: 'Only you see it' },
        type: 'flag',
        required: false,
      },
      {
        key: 'question',
        names: { nl: 'vraag', en: 'question' },
        descriptions: { nl: 'Je vraag', en: 'Your question' },
        type: 'text',
        required: true,
        maxLength: 300,
      },
    ],
    ...runnable,
  },
  {
    key: 'manage',
    names: { nl: 'beheer', en: 'manage' },
    descriptions: { nl: 'Beheer', en: 'Manage' },
    access: 'moderators',
    audience: 'asker',
    subcommands: [
      {
        key: 'remove',
        names: { nl: 'verwijder', en: 'delete' },
        descriptions: { nl: 'Verwijder een document', en: 'Delete a document' },
        options: [
          {
            key: 'document',
            names: { nl: 'document', en: 'document' },
            descriptions: { nl: 'Welk', en: 'Which' },
            type: 'text',
            required: true,
          },
        ],
        ...runnable,
      },
      {
        key: 'refresh',
        names: { nl: 'ververs', en: 'refresh' },
        descriptions: { nl: 'Lees alles opnieuw', en: 'Read everything again' },
        options: [],
        ...runnable,
      },
      {
        key: 'add',
        names: { nl: 'toevoegen', en: 'add' },
        descriptions: { nl: 'Voeg een document toe', en: 'Add a document' },
        options: [
          {
            key: 'file',
            names: { nl: 'bestand', en: 'file' },
            descriptions: { nl: 'Het bestand', en: 'The file' },
            type: 'file',
            required: true,
          },
          {
            key: 'kind',
            names: { nl: 'soort', en: 'kind' },
            descriptions: { nl: 'Wat het is', en: 'What it is' },
            type: 'choice',
            choices: [
              { value: 'letter', names: { nl: 'brief', en: 'letter' } },
              { value: 'answers', names: { nl: 'antwoorden', en: 'answers' } },
            ],
            required: false,
          },
          {
            key: 'channel',
            names: { nl: 'kanaal', en: 'channel' },
            descriptions: { nl: 'Waar', en: 'Where' },
            type: 'channel',
            required: false,
          },
          {
            key: 'role',
            names: { nl: 'rol', en: 'role' },
            descriptions: { nl: 'Voor wie', en: 'For whom' },
            type: 'role',
            required: false,
          },
          {
            key: 'title',
            names: { nl: 'titel', en: 'title' },
            descriptions: { nl: 'Hoe het heet', en: 'What it is called' },
            type: 'text',
            required: false,
            suggest: async () => [],
          },
        ],
        ...runnable,
      },
    ],
  },
  {
    key: 'find',
    names: { nl: 'Zoek het antwoord', en: 'Find the answer' },
    descriptions: { nl: 'Zoek het antwoord op dit bericht', en: 'Find the answer to this message' },
    access: 'everyone',
    audience: 'asker',
    onMessage: true,
    options: [],
    ...runnable,
  },
];

export type Answer = (request: Request) => AsyncIterable<Reply> | Iterable<Reply>;

export interface FakeOptions {
  readonly suggest?: (typed: string, request: Request, option: string) => Promise<readonly Suggestion[]>;
  readonly mannerOf?: (action: string) => ActionManner;
}

export interface FakeDispatcher extends Dispatcher {
  readonly requests: readonly Request[];
}

export function fakeDispatcher(
  answer: Answer = (request) => [say(request.language)],
  { suggest = async () => [], mannerOf = () => 'aside' }: FakeOptions = {},
): FakeDispatcher {
  const requests: Request[] = [];
  return {
    commands: COMMANDS,
    requests,
    async *dispatch(request) {
      requests.push(request);
      yield* answer(request);
    },
    suggest: (request, option, typed) => suggest(typed, request, option),
    mannerOf,
  };
}

/** A reply of one paragraph, with buttons for the actions named. */
export function say(
  text: string,
  actions: readonly string[] = [],
  audience: Reply['audience'] = 'everyone',
): Reply {
  return {
    tone: 'answer',
    blocks: [{ kind: 'paragraph', text: [{ text }] }],
    controls: actions.map((name) => ({ kind: 'action', label: name, action: { name, args: ['1'] } })),
    audience,
  };
}
