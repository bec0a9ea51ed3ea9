/** The pictures in docs/pictures: each a question to the bot as it is, over the documents that it ships with. */
import { UPLOAD_BYTES } from '../../src/discord/limits.ts';
import { renderReply } from '../../src/discord/render.ts';
import { toPng } from '../../src/pictures/png.ts';
import type { Language } from '../../src/replies/reply.ts';
import { dispatcherOver, lastReplyTo, questionOf } from '../commands/request.ts';
import { openSeeds } from '../seeds.ts';
import { conversationSvg } from './discord/conversation.ts';
import { FACES } from './discord/theme.ts';
import { withPalette } from './palette.ts';

export interface Scene {
  /** Of the file, without `.png`. */
  readonly name: string;
  readonly question: string;
  readonly language: Language;
  readonly tone: 'answer' | 'unsure' | 'nothing';
}

export const SCENES: readonly Scene[] = [
  {
    name: 'answer.nl',
    question: 'was er in maart een storing bij het OM?',
    language: 'nl',
    tone: 'answer',
  },
  {
    name: 'candidates.nl',
    question: 'gaat de minister het personeel van het OM helpen?',
    language: 'nl',
    tone: 'unsure',
  },
  {
    name: 'silence.nl',
    question: 'rijden er dit jaar meer nachttreinen naar Parijs?',
    language: 'nl',
    tone: 'nothing',
  },
  {
    name: 'answer.en',
    question: 'were data stolen from the prosecution service?',
    language: 'en',
    tone: 'answer',
  },
];

/** Sharp on screens with small pixels, and no larger a file than a README may ask of its readers. */
const ZOOM = 1.75;
const BOT = { id: '1', name: 'kamerbode' };
const TIME: Readonly<Record<Language, string>> = { nl: 'Vandaag om 11:00', en: 'Today at 11:00' };

/** What is seen of each question and of what the bot says to it today, as SVG; by the scene's name. */
export async function drawScenes(): Promise<Map<string, string>> {
  const dispatcher = dispatcherOver(await openSeeds());
  const drawn = new Map<string, string>();
  for (const { name, question, language, tone } of SCENES) {
    const reply = await lastReplyTo(dispatcher, questionOf(question, language));
    if (reply.tone !== tone) throw new Error(`“${question}” now brings “${reply.tone}”, not “${tone}”`);
    const { components } = renderReply(reply, { language, uploadBytes: UPLOAD_BYTES });
    const svg = conversationSvg({
      asker: 'Sanne',
      question: `<@${BOT.id}> ${question}`,
      bot: BOT,
      components,
      images: new Map(),
      time: TIME[language],
    });
    drawn.set(name, svg);
  }
  return drawn;
}

export const pngOfScene = async (svg: string): Promise<Uint8Array> =>
  withPalette(await toPng(svg, { faces: FACES, zoom: ZOOM }));
