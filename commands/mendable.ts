/** What the one who asked can mend, as one sentence to them. */
import { UserError } from '../src/errors.ts';
import { userProblemReply } from '../src/replies/problems.ts';
import type { Reply } from '../src/replies/reply.ts';
import type { Request } from './command.ts';

/** The reply, or the sentence for the `UserError` that stood in its way. */
export async function sayingProblems({ language }: Request, reply: () => Promise<Reply>): Promise<Reply> {
  try {
    return await reply();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return userProblemReply(error.problem, language);
  }
}
