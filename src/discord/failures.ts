/** What can go wrong between the bot and Discord, named, and without the secrets that a request carries. */
import { DiscordAPIError, GatewayCloseCodes, HTTPError } from 'discord.js';
import type { Logger } from 'pino';

/**
 * - `invalid-token`: Discord does not know the token
 * - `disallowed-intents`: it knows the bot, but the bot may not listen to what it asks for
 * - `unreachable`: no usable answer
 */
export type LoginFailure = 'invalid-token' | 'disallowed-intents' | 'unreachable';

const LOGIN_MESSAGES: Readonly<Record<LoginFailure, string>> = {
  'invalid-token': 'Discord does not accept the token',
  'disallowed-intents': 'Discord does not allow the intents this bot asks for',
  unreachable: 'Discord cannot be reached',
};

/** Neither the message nor the cause holds the token. */
export class DiscordLoginError extends Error {
  readonly reason: LoginFailure;

  constructor(reason: LoginFailure, cause?: Error) {
    super(LOGIN_MESSAGES[reason], cause === undefined ? undefined : { cause });
    this.name = 'DiscordLoginError';
    this.reason = reason;
  }
}

/** Discord understood a request and refused it, or failed on it. */
export class DiscordRequestError extends Error {
  readonly status: number;
  /** Discord's own error code, if it gave one. */
  readonly code: number | string | null;
  readonly method: string;
  /** The path asked for; tokens of interactions and webhooks are masked. */
  readonly path: string;

  constructor(error: DiscordAPIError | HTTPError) {
    super(error.message);
    this.name = 'DiscordRequestError';
    this.status = error.status;
    this.code = error instanceof DiscordAPIError ? error.code : null;
    this.method = error.method;
    this.path = maskedPath(error.url);
  }
}

/** Not our failure: too late, acknowledged elsewhere, taken away, or not allowed to speak there. */
const EXPECTED_CODES: ReadonlySet<number | string | null> = new Set([
  10_003, // unknown channel
  10_008, // unknown message
  10_015, // unknown webhook: the interaction's token has expired
  10_062, // unknown interaction: acknowledged too late
  40_060, // already acknowledged
  50_001, // missing access
  50_007, // cannot send messages to this user
  50_013, // missing permissions
  50_027, // invalid webhook token
  50_083, // the thread is archived
  160_002, // cannot reply without reading the history
]);

/** A failure as it may be logged: request bodies and tokens stay out. */
export function loggable(error: unknown): Error {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) return new DiscordRequestError(error);
  return error instanceof Error ? error : new Error(String(error));
}

/** What is part of life on Discord is a warning, everything else an error. */
export function logFailure(log: Logger, error: unknown, what: string): void {
  const err = loggable(error);
  if (err instanceof DiscordRequestError && EXPECTED_CODES.has(err.code)) log.warn({ err }, what);
  else log.error({ err }, what);
}

/** `closeCode`: with which the gateway closed the connection, if it did. */
export function loginError(error: unknown, token: string, closeCode: number | null): DiscordLoginError {
  const cause = withoutToken(loggable(error), token);
  if (closeCode === GatewayCloseCodes.DisallowedIntents || closeCode === GatewayCloseCodes.InvalidIntents) {
    return new DiscordLoginError('disallowed-intents', cause);
  }
  if (closeCode === GatewayCloseCodes.AuthenticationFailed || isUnauthorized(error)) {
    return new DiscordLoginError('invalid-token', cause);
  }
  return new DiscordLoginError('unreachable', cause);
}

/** A token with other signs in it cannot be sent as a header; the errors for that repeat it in full. */
export function isTokenShaped(token: string): boolean {
  return /^[\w.-]+$/.test(token);
}

export function isUnauthorized(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}

function withoutToken(error: Error, token: string): Error {
  if (token === '') return error;
  const text = `${error.message}\n${error.stack ?? ''}\n${String(error.cause ?? '')}`;
  return text.includes(token) ? new Error(error.message.replaceAll(token, '[token]')) : error;
}

function maskedPath(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/?]+/, '$1[token]');
}
