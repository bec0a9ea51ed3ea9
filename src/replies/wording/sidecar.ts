/** What is wrong with a sidecar, in each language. */
import type { SidecarPath, SidecarProblem } from '../../documents/sidecar-problems.ts';
import { plainDutch, plainEnglish } from './plain-words.ts';

/** "phrasings nr. 1, ask": people count from 1. */
const place = (path: SidecarPath, number: string): string =>
  path
    .map((step) => (typeof step === 'number' ? ` ${number} ${step + 1}` : `, ${step}`))
    .join('')
    .replace(/^, /, '');

export function sidecarProblemInDutch(problem: SidecarProblem): string {
  const at = 'path' in problem ? `„${place(problem.path, 'nr.')}”` : '';
  switch (problem.kind) {
    case 'not-yaml':
      return problem.line === null
        ? 'het is geen geldige YAML'
        : `regel ${problem.line} is geen geldige YAML`;
    case 'not-a-form':
      return 'het bestaat niet uit velden met een waarde';
    case 'unknown-key':
      return `${at} is geen bekend veld`;
    case 'missing':
      return `${at} ontbreekt`;
    case 'empty':
      return `${at} is leeg`;
    case 'too-short':
      return `${at} moet minstens ${problem.least} tekens lang zijn`;
    case 'too-long':
      return `${at} mag hooguit ${problem.most} tekens lang zijn`;
    case 'not-a-day':
      return `${at} moet een dag zijn, zoals 2025-09-03`;
    case 'not-an-address':
      return `${at} moet een webadres zijn`;
    case 'not-one-of':
      return `${at} moet ${plainDutch.oneOf(problem.choices)} zijn`;
    case 'no-target':
      return `${at} moet óf „questions” óf „starts” noemen`;
    case 'malformed':
      return `${at} heeft niet de juiste vorm`;
    case 'no-such-answer':
      return `het document heeft geen antwoord op ${problem.questions.length === 1 ? 'vraag' : 'vragen'} ${problem.questions.join(', ')}`;
    case 'no-such-start':
      return `in het document begint geen tekst met „${problem.starts}”`;
    case 'full':
      return 'het zou te groot worden';
    case 'not-extendable':
      return 'er kan niets bij zonder te veranderen wat er staat';
  }
}

export function sidecarProblemInEnglish(problem: SidecarProblem): string {
  const at = 'path' in problem ? `“${place(problem.path, 'no.')}”` : '';
  switch (problem.kind) {
    case 'not-yaml':
      return problem.line === null ? 'it is not valid YAML' : `line ${problem.line} is not valid YAML`;
    case 'not-a-form':
      return 'it does not consist of keys with values';
    case 'unknown-key':
      return `${at} is not a known key`;
    case 'missing':
      return `${at} is missing`;
    case 'empty':
      return `${at} is empty`;
    case 'too-short':
      return `${at} must be at least ${problem.least} characters long`;
    case 'too-long':
      return `${at} may be at most ${problem.most} characters long`;
    case 'not-a-day':
      return `${at} must be a day such as 2025-09-03`;
    case 'not-an-address':
      return `${at} must be a web address`;
    case 'not-one-of':
      return `${at} must be ${plainEnglish.oneOf(problem.choices)}`;
    case 'no-target':
      return `${at} must name either “questions” or “starts”`;
    case 'malformed':
      return `${at} does not have the right form`;
    case 'no-such-answer':
      return `the document has no answer to ${problem.questions.length === 1 ? 'question' : 'questions'} ${problem.questions.join(', ')}`;
    case 'no-such-start':
      return `no text in the document starts with “${problem.starts}”`;
    case 'full':
      return 'it would become too large';
    case 'not-extendable':
      return 'nothing can be added to it without changing what it says';
  }
}
