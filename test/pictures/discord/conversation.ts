/** A question in a channel and the bot's reply to it, as Discord shows the two. */
import type { APIMessageTopLevelComponent } from 'discord.js';
import { element, svgOf, textAt } from '../../../src/pictures/svg.ts';
import { drawComponents, type Images } from './components.ts';
import { type Drawing, line, padded, stacked } from './drawing.ts';
import { textDisplay } from './text-display.ts';
import { COLOURS, faceOf, PLAIN, SEMIBOLD } from './theme.ts';

export interface Conversation {
  readonly asker: string;
  /** As markdown. */
  readonly question: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly images: Images;
  /** As Discord says it: "vandaag om 11:00". */
  readonly time: string;
}

const WIDTH = 680;
const EDGE = 16;
/** From the edge to what is said: an avatar and the room beside it. */
const INDENT = 72;
const AVATAR = 40;
const SAID = WIDTH - INDENT - 2 * EDGE;
const BETWEEN_MESSAGES = 18;

export function conversationSvg(conversation: Conversation): string {
  const { asker, question, bot, components, images, time } = conversation;
  const messages = stacked(
    [
      message(asker, false, '#7a5c9e', time, textDisplay(question, SAID, new Map([[bot.id, bot.name]]))),
      stacked(
        [
          reference(asker, question),
          message(bot.name, true, '#154273', time, drawComponents(components, SAID, images)),
        ],
        4,
      ),
    ],
    BETWEEN_MESSAGES,
  );
  const whole = padded(messages, 0, EDGE, 0, EDGE + 4);
  return svgOf(WIDTH, Math.ceil(whole.height), [
    element('rect', { width: WIDTH, height: Math.ceil(whole.height), fill: COLOURS.chat }),
    ...whole.draw(0, 0),
  ]);
}

function message(name: string, isApp: boolean, colour: string, time: string, said: Drawing): Drawing {
  const header = nameLine(name, isApp, time);
  const body = padded(stacked([header, said], 4), INDENT, 0, 0);
  return {
    ...body,
    height: Math.max(body.height, AVATAR),
    draw: (x, y) => [...avatar(name, colour, x + EDGE, y + 2, AVATAR), ...body.draw(x, y)],
  };
}

function avatar(name: string, colour: string, x: number, y: number, size: number): string[] {
  const letter = { size: size * 0.5, colour: '#ffffff', weight: 600, anchor: 'middle' } as const;
  return [
    element('circle', { cx: x + size / 2, cy: y + size / 2, r: size / 2, fill: colour }),
    textAt(x + size / 2, y + size * 0.68, name.charAt(0).toUpperCase(), letter),
  ];
}

function nameLine(name: string, isApp: boolean, time: string): Drawing {
  const who = line(name, 16, SEMIBOLD, COLOURS.strong);
  const tagWidth = isApp ? 40 : 0;
  const when = line(time, 12, PLAIN, COLOURS.muted);
  return {
    width: who.width + tagWidth + 8 + when.width,
    height: 22,
    draw: (x, y) => [
      ...who.draw(x, y),
      ...(isApp
        ? [
            element('rect', {
              x: x + who.width + 6,
              y: y + 4,
              width: 34,
              height: 15,
              rx: 4,
              fill: COLOURS.app,
            }),
            textAt(x + who.width + 23, y + 15.2, 'APP', {
              size: 10,
              colour: '#ffffff',
              weight: 600,
              anchor: 'middle',
            }),
          ]
        : []),
      ...when.draw(x + who.width + tagWidth + 8, y + 3.5),
    ],
  };
}

/** The line above a reply that says to what it replies. */
function reference(name: string, question: string): Drawing {
  const who = line(name, 13, SEMIBOLD, COLOURS.text);
  const left = INDENT + 22;
  const words = question.replace(/<[@/]!?(?:\w+:)?\d+>/g, '').trim();
  const room = SAID - 30 - who.width;
  const quoted = line(faceOf(PLAIN).cut(words, 13, room), 13, PLAIN, COLOURS.muted);
  const spine = `M${EDGE + AVATAR / 2} 20v-6a6 6 0 0 1 6 -6h${INDENT - EDGE - AVATAR / 2 - 10}`;
  return {
    width: WIDTH,
    height: 20,
    draw: (x, y) => [
      element('path', {
        d: spine,
        transform: `translate(${Math.round(x)} ${Math.round(y)})`,
        fill: 'none',
        stroke: COLOURS.quoteBar,
        'stroke-width': 2,
      }),
      ...avatar(name, '#7a5c9e', x + INDENT, y, 16),
      ...who.draw(x + left, y),
      ...quoted.draw(x + left + who.width + 6, y),
    ],
  };
}
