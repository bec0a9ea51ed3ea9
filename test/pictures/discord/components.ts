/** Components of a message (v2) → drawings. A kind that is not drawn yet throws: a picture must leave nothing out. */
import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import { element } from '../../../src/pictures/svg.ts';
import { actionRow, button } from './controls.ts';
import { type Drawing, line, padded, stacked } from './drawing.ts';
import { textDisplay } from './text-display.ts';
import { COLOURS, SEMIBOLD } from './theme.ts';

/** The attached files that a message shows, by the address that its components name them by. */
export type Images = ReadonlyMap<string, Uint8Array>;

const GAP = 8;
const PADDING = 16;
const ACCENT = 4;
const RADIUS = 8;

export function drawComponents(
  components: readonly APIMessageTopLevelComponent[],
  width: number,
  images: Images,
): Drawing {
  return stacked(
    components.map((component) =>
      component.type === ComponentType.Container
        ? container(component, width, images)
        : inner(component, width, images),
    ),
    GAP,
  );
}

function container(
  { accent_color: accent, components }: APIContainerComponent,
  width: number,
  images: Images,
): Drawing {
  const room = width - ACCENT - 2 * PADDING;
  const content = stacked(
    components.map((component) => inner(component, room, images)),
    GAP,
  );
  const height = content.height + 2 * PADDING;
  const colour =
    accent === undefined || accent === null ? COLOURS.container : `#${accent.toString(16).padStart(6, '0')}`;
  return {
    width,
    height,
    draw: (x, y) => [
      element('rect', { x, y, width, height, rx: RADIUS, fill: colour }),
      element('path', { d: leftSquare(x + ACCENT, y, width - ACCENT, height), fill: COLOURS.container }),
      ...content.draw(x + ACCENT + PADDING, y + PADDING),
    ],
  };
}

/** Rounded on the right alone: on the left lies the bar. */
const leftSquare = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width - RADIUS}a${RADIUS} ${RADIUS} 0 0 1 ${RADIUS} ${RADIUS}v${height - 2 * RADIUS}` +
  `a${RADIUS} ${RADIUS} 0 0 1 -${RADIUS} ${RADIUS}h-${width - RADIUS}z`;

function inner(
  component: Exclude<APIMessageTopLevelComponent, APIContainerComponent> | APIComponentInContainer,
  width: number,
  images: Images,
): Drawing {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return textDisplay(component.content, width);
    case ComponentType.Separator:
      return separator(width, component.divider ?? true, component.spacing === SeparatorSpacingSize.Large);
    case ComponentType.ActionRow:
      return actionRow(component, width);
    case ComponentType.MediaGallery:
      return stacked(
        component.items.map(({ media }) => image(media.url, width, images)),
        GAP,
      );
    case ComponentType.File:
      return file(component.file.url, width);
    case ComponentType.Section: {
      if (component.accessory.type !== ComponentType.Button)
        throw new Error('only a button is drawn beside texts');
      const accessory = button(component.accessory, width / 3);
      const texts = stacked(
        component.components.map(({ content }) => textDisplay(content, width - accessory.width - PADDING)),
        GAP,
      );
      return {
        width,
        height: Math.max(texts.height, accessory.height),
        draw: (x, y) => [...texts.draw(x, y), ...accessory.draw(x + width - accessory.width, y)],
      };
    }
    default:
      throw new Error(`not drawn yet: ${JSON.stringify(component)}`);
  }
}

function separator(width: number, divider: boolean, large: boolean): Drawing {
  const space = large ? 16 : 4;
  return {
    width,
    height: 2 * space + 1,
    draw: (x, y) =>
      divider ? [element('rect', { x, y: y + space, width, height: 1, fill: COLOURS.border })] : [],
  };
}

/** PNGs keep their size in their first chunk. */
function image(url: string, width: number, images: Images): Drawing {
  const bytes = images.get(url);
  if (!bytes) throw new Error(`no file for ${url}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const shown = Math.min(width, view.getUint32(16));
  const height = (shown * view.getUint32(20)) / view.getUint32(16);
  const href = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  return {
    width: shown,
    height,
    draw: (x, y) => [element('image', { x, y, width: shown, height, href })],
  };
}

function file(url: string, width: number): Drawing {
  const name = padded(
    line(url.replace(/^attachment:\/\//, ''), 16, SEMIBOLD, COLOURS.link, width - 2 * PADDING),
    PADDING,
    PADDING,
  );
  const box = { width, height: name.height, rx: RADIUS, fill: COLOURS.field, stroke: COLOURS.border };
  return {
    width,
    height: name.height,
    draw: (x, y) => [element('rect', { x, y, ...box }), ...name.draw(x, y)],
  };
}
