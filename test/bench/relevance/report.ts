/** What the benchmark tells: tables for people, an object for machines. */
import { OURS } from './engines/kamerbode.ts';
import type { Measured, Scored } from './measure.ts';
import { milliseconds, points, share, type Table } from './table.ts';

export interface SetResult {
  /** By the name of the engine. */
  readonly engines: ReadonlyMap<string, Measured>;
  /** Ours, by the part that was switched off. */
  readonly without: Map<string, Scored>;
}

/** By the name of the set. */
export type Results = Map<string, SetResult>;

export function tablesOf(results: Results): Table[] {
  return [
    ...[...results].map(([name, { engines }]) => enginesTable(name, engines)),
    verdictsTable(results),
    withoutTable('hit@1', results, ({ hit1 }) => hit1),
    withoutTable('Helpfulness', results, ({ judgement }) => judgement?.helpfulness ?? Number.NaN),
  ];
}

function enginesTable(name: string, engines: ReadonlyMap<string, Measured>): Table {
  return {
    title: name,
    head: ['engine', 'hit@1', 'hit@3', 'MRR@10', 'recall@10', 'helpful', 'p50 ms', 'p99 ms'],
    rows: [...engines].map(([engine, { hit1, hit3, mrr10, recall10, judgement, p50Ms, p99Ms }]) => [
      engine,
      ...[hit1, hit3, mrr10, recall10].map(share),
      judgement === null ? '' : share(judgement.helpfulness),
      milliseconds(p50Ms),
      milliseconds(p99Ms),
    ]),
  };
}

function verdictsTable(results: Results): Table {
  const rows = [...results].flatMap(([name, { engines }]) => {
    const judgement = engines.get(OURS)?.judgement ?? null;
    if (judgement === null) return [];
    const { confident, wrong, unanswerable, falselyAnswered, rejected } = judgement;
    return [
      [
        name,
        share(judgement.helpfulness),
        `${wrong}/${confident}`,
        ...(unanswerable === 0
          ? ['–', '–']
          : [`${falselyAnswered}/${unanswerable}`, `${rejected}/${unanswerable}`]),
      ],
    ];
  });
  return {
    title: `Verdicts of ${OURS}`,
    head: ['set', 'helpful', 'wrong of confident', 'confident of unanswerable', 'silent of unanswerable'],
    rows,
  };
}

function withoutTable(title: string, results: Results, figure: (scored: Scored) => number): Table {
  const sets = [...results.values()];
  const ours = sets.map(({ engines }) => {
    const measured = engines.get(OURS);
    return measured === undefined ? Number.NaN : figure(measured);
  });
  const parts = [...(sets[0]?.without.keys() ?? [])];
  const difference = (part: string, place: number): string => {
    const scored = sets[place]?.without.get(part);
    return scored === undefined ? '–' : points(figure(scored) - (ours[place] ?? Number.NaN));
  };
  return {
    title: `${title} of ${OURS}, and what switching a part off changes, in points of a hundred`,
    head: ['part', ...results.keys()],
    rows: [
      ['all parts', ...ours.map(share)],
      ...parts.map((part) => [`without ${part}`, ...sets.map((_, place) => difference(part, place))]),
    ],
  };
}

/** Three decimals, as the scores elsewhere have; JSON knows no NaN. */
const round = (value: number): number | null =>
  Number.isNaN(value) ? null : Math.round(value * 1000) / 1000;

export function toJson(results: Results): object {
  const corpora = [...results].map(([name, { engines }]) => [
    name,
    Object.fromEntries([...engines].map(([engine, measured]) => [engine, figuresOf(measured)])),
  ]);
  return { corpora: Object.fromEntries(corpora) };
}

function figuresOf({ hit1, hit3, mrr10, recall10, judgement, p50Ms, p99Ms }: Measured): object {
  return {
    hit1: round(hit1),
    hit3: round(hit3),
    mrr10: round(mrr10),
    recall10: round(recall10),
    ...(judgement === null ? {} : { helpfulness: round(judgement.helpfulness) }),
    p50Ms: round(p50Ms),
    p99Ms: round(p99Ms),
  };
}
