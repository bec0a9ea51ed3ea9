/** Requests against Discord's own description: what is wrong is told in one short sentence. */
import { describe, expect, test } from 'vitest';
import { checkAgainstOpenapi, openapiAvailable } from './openapi.ts';

function problems(method: string, address: string, body?: unknown): readonly string[] {
  const url = new URL(address, 'http://loopback');
  const query = url.searchParams;
  return checkAgainstOpenapi({
    method,
    path: url.pathname,
    query,
    authorization: null,
    body,
    files: new Map(),
  });
}

const CALLBACK = '/interactions/1/token/callback';
const button = (label: string) => ({ type: 2, style: 1, label, custom_id: label.slice(0, 5) });
const row = (...components: object[]) => ({ type: 1, components });
const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `${at}`, value: `${at}` }));

describe.runIf(openapiAvailable)("Discord's description", () => {
  test('what is right passes', () => {
    expect(problems('POST', `${CALLBACK}?with_response=true`, { type: 5, data: { flags: 64 } })).toEqual([]);
    const reply = { components: [{ type: 17, components: [{ type: 10, content: 'a' }, row(button('b'))] }] };
    expect(problems('PATCH', '/webhooks/1/token/messages/@original', reply)).toEqual([]);
    expect(problems('PATCH', '/webhooks/1/token/messages/%40original', reply)).toEqual([]);
    expect(problems('GET', '/channels/1/messages?limit=50')).toEqual([]);
    const command = { name: 'a', description: 'b', default_member_permissions: '32' };
    expect(problems('PUT', '/applications/1/commands', [command])).toEqual([]);
  });

  test.each([
    [
      'a long label',
      'POST',
      CALLBACK,
      { type: 4, data: { components: [row(button('a'.repeat(81)))] } },
      'data.components.0.components.0.label must NOT have more than 80 characters',
    ],
    [
      'six buttons',
      'POST',
      '/channels/1/messages',
      { components: [row(...'abcdef'.split('').map(button))] },
      'components.0.components must NOT have more than 5 items',
    ],
    [
      '26 choices',
      'POST',
      CALLBACK,
      { type: 8, data: { choices: choices(26) } },
      'data.choices must NOT have more than 25 items',
    ],
    ['a wrong type', 'POST', '/webhooks/1/token', { content: 5 }, 'content must be string,null'],
    [
      'a long description',
      'PUT',
      '/applications/1/commands',
      [{ name: 'a', description: 'b'.repeat(101) }],
      '0.description must NOT have more than 100 characters',
    ],
    [
      'an unknown query',
      'GET',
      '/channels/1/messages?page=2',
      undefined,
      'the query parameter "page" does not exist',
    ],
    [
      'a limit out of bounds',
      'GET',
      '/channels/1/messages?limit=500',
      undefined,
      'the parameter "limit" cannot be "500"',
    ],
    [
      'no id',
      'POST',
      '/channels/general/typing',
      undefined,
      'the parameter "channel_id" cannot be "general"',
    ],
    ['an unknown route', 'POST', '/nowhere', {}, "Discord's description knows no POST /nowhere"],
    ['no body', 'POST', '/channels/1/messages', undefined, 'there should be a body'],
  ] as const)('%s', (_name, method, address, body, expected) => {
    expect(problems(method, address, body)).toEqual([expected]);
  });
});

test.skipIf(openapiAvailable)('without the description nothing is checked', () => {
  expect(problems('POST', '/nowhere', {})).toEqual([]);
});
