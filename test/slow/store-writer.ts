/** Writes into the store in the folder it is given until it is killed; tells each write on standard output once it is confirmed. */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { builtOpenStore } from './built-store.ts';

const [folder = '', round = ''] = process.argv.slice(2);
const openStore = await builtOpenStore();
const store = await openStore({ folder, now: () => new Date(), random: randomBytes });
const confirm = (...write: string[]): void => void writeSync(1, `${write.join(' ')}\n`);

for (let number = 1; ; number++) {
  const name = `${round}-${number}`;
  const asked = await store.questions.remember({
    server: 'here',
    text: `vraag ${name}?`,
    language: 'nl',
    verdict: 'nothing',
    entries: ['entry-1'],
  });
  confirm('question', asked, name);
  await store.votes.cast({ server: 'here', question: asked, entry: 'entry-1', person: '1', helpful: true });
  confirm('vote', asked);
  const bytes = Buffer.alloc(150_000, name);
  const document = await store.documents.add('here', { name, file: `${name}.pdf`, by: '501', bytes });
  confirm('document', document ?? '', name);
  if (number % 3 === 0) {
    await store.documents.remove('here', document ?? '');
    confirm('removal', document ?? '');
  }
  await store.settings.save('here', { moderatorRole: name });
  confirm('setting', name);
}
