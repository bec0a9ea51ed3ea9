/** Nothing of one server is ever shown to another, nor changed by it, whatever ids it has come to know. */
import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { open, question } from './support.ts';

const document = { name: 'brief', file: 'brief.pdf', by: '501', bytes: Buffer.from('bytes') };
const at = { channel: '11', message: '901' };

/** A server with something of everything, and the ids of it. */
async function filled(store: Store, server: string) {
  const asked = await store.questions.remember(question('hoe zit dat?', { server, verdict: 'nothing' }));
  for (const person of ['1', '2'])
    await store.votes.cast({ server, question: asked, entry: 'entry-1', person, helpful: true });
  await store.settings.save(server, { language: 'en', channels: [{ channel: '11', manner: 'threads' }] });
  const phrasing = await store.phrasings.add(server, { entry: 'entry-1', text: 'en dit?', by: '501' });
  await store.replies.link({ ...at, server, reply: '902', asked, entry: 'entry-1' });
  const added = await store.documents.add(server, document);
  const removed = await store.documents.add(server, { ...document, name: 'weg' });
  await store.documents.remove(server, removed ?? '');
  await store.log.record(server, { person: '501', action: 'refresh', subject: null });
  return { asked, phrasing, added: added ?? '', removed: removed ?? '' };
}

/** All that a server can see of itself. */
const seenBy = async (store: Store, server: string, ids: Awaited<ReturnType<typeof filled>>) => ({
  settings: await store.settings.of(server),
  asked: await store.questions.asked(server, ids.asked),
  gaps: await store.questions.gaps(server),
  counts: await store.votes.counts(server, ids.asked, 'entry-1'),
  confirmed: await store.votes.confirmed(server),
  phrasings: await store.phrasings.of(server),
  to: await store.replies.to({ ...at, server }),
  by: await store.replies.by({ channel: '11', server, reply: '902' }),
  documents: await store.documents.of(server),
  bytes: [
    await store.documents.bytes(server, ids.added),
    await store.documents.bytes(server, ids.removed),
  ].map((bytes) => bytes && Buffer.from(bytes).toString()),
  log: await store.log.entries(server, { limit: 10 }),
});

it('shows one server nothing of another, and lets it change nothing there', async () => {
  const store = await open();
  const ids = await filled(store, 'here');
  const before = await seenBy(store, 'here', ids);

  expect(await seenBy(store, 'there', ids)).toEqual({
    settings: { language: null, channels: [], moderatorRole: null, keepsQuestions: true },
    asked: null,
    gaps: [],
    counts: { yes: 0, no: 0 },
    confirmed: [],
    phrasings: [],
    to: null,
    by: null,
    documents: [],
    bytes: [null, null],
    log: [],
  });

  const server = 'there';
  /** Every method that changes something, called by the other server on what is not its own. */
  const attempts: Record<string, () => Promise<unknown>> = {
    'settings.save': () => store.settings.save(server, { keepsQuestions: false, channels: [] }),
    'questions.remember': () => store.questions.remember(question('hoe zit dat?', { server })),
    'questions.choose': () => store.questions.choose(server, ids.asked, 'entry-2'),
    'votes.cast': () =>
      store.votes.cast({ server, question: ids.asked, entry: 'entry-1', person: '3', helpful: false }),
    'votes.dismiss': () => store.votes.dismiss(server, { text: 'hoe zit dat?', entry: 'entry-1' }),
    'phrasings.add': () => store.phrasings.add(server, { entry: 'entry-1', text: 'en dit?', by: '502' }),
    'phrasings.remove': () => store.phrasings.remove(server, ids.phrasing),
    'replies.link': () => store.replies.link({ ...at, server, reply: '666', asked: null, entry: null }),
    'replies.forget': () => store.replies.forget({ ...at, server }),
    'documents.add': () => store.documents.add(server, document),
    'documents.remove': () => store.documents.remove(server, ids.added),
    'documents.restore': () => store.documents.restore(server, ids.removed),
    'log.record': () => store.log.record(server, { person: '502', action: 'refresh', subject: null }),
    forget: () => store.forget(server),
  };
  for (const [method, attempt] of Object.entries(attempts)) {
    await attempt();
    expect({ method, seen: await seenBy(store, 'here', ids) }).toEqual({ method, seen: before });
  }

  // A method that is added to the store is to be tried here too.
  const read = ['settings.of', 'questions.asked', 'questions.gaps', 'votes.counts', 'votes.confirmed'];
  read.push('phrasings.of', 'replies.to', 'replies.by', 'documents.of', 'documents.bytes', 'log.entries');
  const ofAll = ['documents.inUse', 'purge', 'close'];
  const methods = Object.entries(store).flatMap(([name, part]) =>
    typeof part === 'function' ? [name] : Object.keys(part as object).map((method) => `${name}.${method}`),
  );
  expect(methods.sort()).toEqual([...Object.keys(attempts), ...read, ...ofAll].sort());
});

it('keeps direct messages from every server, and servers from direct messages', async () => {
  const store = await open();
  const direct = await store.questions.remember(question('onder ons?', { server: null }));
  const shown = await store.questions.remember(question('in het openbaar?'));
  await store.replies.link({ ...at, server: null, reply: '902', asked: direct, entry: null });
  expect(await store.questions.asked('here', direct)).toBeNull();
  expect(await store.questions.asked(null, shown)).toBeNull();
  expect(await store.replies.to({ ...at, server: 'here' })).toBeNull();
  await store.replies.forget({ ...at, server: 'here' });
  expect(await store.replies.to({ ...at, server: null })).not.toBeNull();
});
