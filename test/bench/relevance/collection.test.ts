import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entries } from '../../search/support.ts';
import { beirCollection, CorpusError } from './beir.ts';
import { collectionOf, readSet } from './collection.ts';

describe('a set of questions', () => {
  const passages = [
    ...entries('one', [{ key: '1', questions: { 1: 'Waarom?' }, answer: 'Het verzuim is ge-\nstegen.' }]),
    ...entries('other', [{ key: '1', answer: 'Het verzuim is gestegen.', phrasings: ['meer zieken'] }]),
  ];
  const ids = (snippet: string, doc = 'one'): string[] => {
    const set = readSet('set', [{ query: 'ziek?', any_of: [{ doc, snippet }] }], passages);
    return [...(set.questions[0]?.right ?? [])];
  };

  it('is right about passages of the named document that hold the words, in answer or question', () => {
    expect(ids('verzuim is gestegen')).toEqual(['one-1']);
    expect(ids('waarom')).toEqual(['one-1']);
    expect(ids('verzuim is gestegen', 'other')).toEqual(['other-1']);
  });

  it('keeps what should be answered so, also where no passage holds the words', () => {
    expect(ids('meer zieken', 'other')).toHaveLength(1);
    expect(readSet('set', [{ query: 'koffie?', any_of: [] }], passages).questions[0]?.right.size).toBe(0);
  });

  it('is asked of fields that any passage fills', () => {
    expect(collectionOf(passages, []).fields).toEqual(['question', 'answer', 'phrasings']);
  });
});

describe('a folder in the layout of BEIR', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kamerbode-beir-'));
    write('corpus.jsonl', '{"_id":"a","text":"eerste"}', '{"_id":"b","title":"kop","text":"tweede"}');
    write('queries.jsonl', '{"_id":"1","text":"wat is\\neerst?"}', '{"_id":"2","text":"niet beoordeeld"}');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (file: string, ...lines: string[]): void =>
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);

  it.each(['qrels.tsv', 'qrels/test.tsv'])('is read with its judgements in %s', (file) => {
    mkdirSync(join(folder, 'qrels'));
    write(file, 'query-id\tcorpus-id\tscore', '1\ta\t1', '1\tb\t0');
    const { rows, fields, sets } = beirCollection(folder);
    expect(rows.map(({ answer, heading }) => [answer, heading])).toEqual([
      ['eerste', ''],
      ['tweede', 'kop'],
    ]);
    expect(fields).toEqual(['answer', 'heading']);
    expect(sets[0]?.questions).toEqual([{ text: 'wat is eerst?', right: new Set([rows[0]?.id]) }]);
  });

  it('that lacks something is refused with a sentence', () => {
    expect(() => beirCollection(folder)).toThrow(CorpusError);
    expect(() => beirCollection(join(folder, 'nowhere'))).toThrow('There is no');
    write('qrels.tsv', '9\ta\t1');
    expect(() => beirCollection(folder)).toThrow('has an answer');
    write('corpus.jsonl', 'no JSON');
    expect(() => beirCollection(folder)).toThrow('does not hold one JSON object a line');
  });
});
