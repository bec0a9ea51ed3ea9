/** The answers by which Discord refuses a request, with its own status and error codes. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: { readonly message: string; readonly code: number; readonly errors?: unknown };

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(`${status} ${code}: ${message}`);
    this.status = status;
    this.body = errors === undefined ? { message, code } : { message, code, errors };
  }
}

export const unauthorized = (): Refusal => new Refusal(401, 0, '401: Unauthorized');
export const unknownRoute = (): Refusal => new Refusal(404, 0, '404: Not Found');
export const internalError = (): Refusal => new Refusal(500, 0, '500: Internal Server Error');
export const unknownChannel = (): Refusal => new Refusal(404, 10003, 'Unknown Channel');
export const unknownGuild = (): Refusal => new Refusal(404, 10004, 'Unknown Guild');
export const unknownMember = (): Refusal => new Refusal(404, 10007, 'Unknown Member');
export const unknownMessage = (): Refusal => new Refusal(404, 10008, 'Unknown Message');
export const unknownUser = (): Refusal => new Refusal(404, 10013, 'Unknown User');
export const unknownWebhook = (): Refusal => new Refusal(404, 10015, 'Unknown Webhook');
export const unknownInteraction = (): Refusal => new Refusal(404, 10062, 'Unknown interaction');
export const unknownCommand = (): Refusal => new Refusal(404, 10063, 'Unknown application command');
export const tooLarge = (): Refusal => new Refusal(413, 40005, 'Request entity too large');
export const alreadyAcknowledged = (): Refusal =>
  new Refusal(400, 40060, 'Interaction has already been acknowledged.');
export const missingAccess = (): Refusal => new Refusal(403, 50001, 'Missing Access');
export const cannotEditOthers = (): Refusal =>
  new Refusal(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = (): Refusal => new Refusal(400, 50006, 'Cannot send an empty message');
export const cannotMessageUser = (): Refusal => new Refusal(403, 50007, 'Cannot send messages to this user');
export const missingPermissions = (): Refusal => new Refusal(403, 50013, 'Missing Permissions');
export const invalidWebhookToken = (): Refusal => new Refusal(401, 50027, 'Invalid Webhook Token');
export const invalidJson = (): Refusal => new Refusal(400, 50109, 'The request body contains invalid JSON.');
export const threadExists = (): Refusal =>
  new Refusal(400, 160004, 'A thread has already been created for this message');
export const cannotReplyWithoutHistory = (): Refusal =>
  new Refusal(400, 160002, 'Cannot reply without permission to read message history');

/** 50035, with the nested `errors` object Discord gives: `path` is dotted, such as `components.0.label`. */
export function invalidForm(path: string, code: string, message: string): Refusal {
  let errors: unknown = { _errors: [{ code, message }] };
  for (const step of path.split('.').reverse()) errors = { [step]: errors };
  return new Refusal(400, 50035, 'Invalid Form Body', errors);
}

/** A refusal as a sentence, with the first path and message of its nested errors. */
export function describeRefusal(refusal: Refusal): string {
  const steps: string[] = [];
  let at: unknown = refusal.body.errors;
  while (typeof at === 'object' && at !== null) {
    if ('_errors' in at && Array.isArray(at._errors)) {
      const [first] = at._errors as { readonly message: string }[];
      return `${refusal.body.code} ${refusal.body.message} (${steps.join('.')}: ${first?.message ?? 'no reason'})`;
    }
    const [entry] = Object.entries(at);
    if (entry === undefined) break;
    steps.push(entry[0]);
    at = entry[1];
  }
  return refusal.body.code === 0 ? refusal.body.message : `${refusal.body.code} ${refusal.body.message}`;
}
