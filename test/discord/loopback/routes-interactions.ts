/** Routes by which interactions are answered: the first response, and the webhook for all that comes after. */
import { InteractionResponseType, MessageFlags } from 'discord.js';
import type { InteractionRecord } from './interaction-record.ts';
import type { CallbackBody, Interactions } from './interactions.ts';
import type { MessageBody, Messages } from './messages.ts';
import { unknownMessage } from './refusal.ts';
import type { Route, RoutedRequest } from './rest-server.ts';
import { type StoredMessage, stateOf } from './stored-message.ts';

export function interactionRoutes(interactions: Interactions, messages: Messages): Route[] {
  const recordOf = (request: RoutedRequest): InteractionRecord =>
    interactions.byToken(request.parameter('application'), request.parameter('token'));
  const messageOf = (request: RoutedRequest): StoredMessage => {
    const record = recordOf(request);
    const id = request.parameter('message');
    const own = [...(record.original === null ? [] : [record.original]), ...record.followupMessages];
    const message = id === '@original' ? record.original : own.find((candidate) => candidate.id === id);
    if (message === null || message === undefined || message.deleted) throw unknownMessage();
    return message;
  };
  const bodyOf = (request: RoutedRequest) => ({
    body: (request.body ?? {}) as MessageBody,
    files: request.files,
  });
  const path = '/webhooks/:application/:token';

  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      open: true,
      answer: (request) => {
        const record = interactions.acknowledge(
          request.parameter('interaction'),
          request.parameter('token'),
          bodyOf(request),
          request.arrivedAt,
        );
        if (request.query.get('with_response') !== 'true') return { status: 204 };
        return { status: 200, body: callbackResponse(record, (request.body as CallbackBody).type) };
      },
    },
    {
      method: 'POST',
      path,
      open: true,
      answer: (request) => ({
        status: 200,
        body: interactions.followUp(recordOf(request), bodyOf(request)),
      }),
    },
    {
      method: 'GET',
      path: `${path}/messages/:message`,
      open: true,
      answer: (request) => ({ status: 200, body: stateOf(messageOf(request)) }),
    },
    {
      method: 'PATCH',
      path: `${path}/messages/:message`,
      open: true,
      answer: (request) => ({ status: 200, body: messages.edit(messageOf(request), bodyOf(request)) }),
    },
    {
      method: 'DELETE',
      path: `${path}/messages/:message`,
      open: true,
      answer: (request) => {
        messages.remove(messageOf(request));
        return { status: 204 };
      },
    },
  ];
}

function callbackResponse(record: InteractionRecord, type: InteractionResponseType): object {
  const makesMessage =
    type !== InteractionResponseType.Modal &&
    type !== InteractionResponseType.ApplicationCommandAutocompleteResult;
  const message = makesMessage && record.original !== null ? stateOf(record.original) : null;
  const has = (flag: MessageFlags): boolean => ((message?.flags ?? 0) & flag) !== 0;
  return {
    interaction: {
      id: record.id,
      type: record.type,
      ...(message === null
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: has(MessageFlags.Loading),
            response_message_ephemeral: has(MessageFlags.Ephemeral),
          }),
    },
    resource: { type, ...(message === null ? {} : { message }) },
  };
}
