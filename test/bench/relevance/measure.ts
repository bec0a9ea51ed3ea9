/** Puts questions to engines side by side, and times them. */
import { performance } from 'node:perf_hooks';
import type { QuestionSet } from './collection.ts';
import type { Ask, Engine, Reply } from './engines/engine.ts';
import {
  type Asked,
  type Judged,
  type Judgement,
  judgement,
  percentile,
  type Retrieval,
  retrieval,
} from './measures.ts';

export interface BuiltEngine {
  readonly engine: Engine;
  readonly ask: Ask;
}

export interface Scored extends Retrieval {
  /** Ours alone. */
  readonly judgement: Judgement | null;
}

export interface Measured extends Scored {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Questions put to every engine before anything counts. */
const WARM_UP = 50;
/** Small sets are asked over and over until there are this many times to take percentiles of. */
const TIMES_LEAST = 500;

/**
 * Asks every question of all engines before the next one, each time beginning with another engine: whatever else the
 * machine does meets them all alike.
 */
export function measure(built: readonly BuiltEngine[], { questions }: QuestionSet): Map<string, Measured> {
  for (const { text } of questions.slice(0, WARM_UP)) for (const { ask } of built) ask(text);
  const replies = built.map((): Reply[] => []);
  const times = built.map((): number[] => []);
  const rounds = Math.ceil(TIMES_LEAST / questions.length);
  for (let round = 0; round < rounds; round++) {
    questions.forEach(({ text }, number) => {
      for (let turn = 0; turn < built.length; turn++) {
        const place = (turn + number + round) % built.length;
        const started = performance.now();
        const reply = built[place]?.ask(text);
        times[place]?.push(performance.now() - started);
        if (round === 0 && reply !== undefined) replies[place]?.push(reply);
      }
    });
  }
  return new Map(
    built.map(({ engine }, place) => [
      engine.name,
      {
        ...score(questions, replies[place] ?? []),
        p50Ms: percentile(times[place] ?? [], 0.5),
        p99Ms: percentile(times[place] ?? [], 0.99),
      },
    ]),
  );
}

/** What one engine's replies to a set are worth; `replies` in the order of the questions. */
export function score(questions: QuestionSet['questions'], replies: readonly Reply[]): Scored {
  const asked = questions.map(({ right }, number): Asked & { verdict: Reply['verdict'] } => ({
    right,
    found: replies[number]?.found ?? [],
    verdict: replies[number]?.verdict ?? null,
  }));
  const judged = asked.filter((one): one is Judged => one.verdict !== null);
  return { ...retrieval(asked), judgement: judged.length > 0 ? judgement(judged) : null };
}
