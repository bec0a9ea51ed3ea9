/** Buttons and select menus. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { element } from '../../../src/pictures/svg.ts';
import { type Drawing, inRows, line, padded } from './drawing.ts';
import { BUTTON_COLOURS, COLOURS, PLAIN, SEMIBOLD } from './theme.ts';

const BUTTON_HEIGHT = 34;
const SELECT_HEIGHT = 42;
const SELECT_WIDTH = 420;
const GAP = 8;
/** The arrow that leaves its box, after the label of a link. */
const ARROW = 'M0 3.5h-3.5v9h9v-3.5M2.5 -0.5h6v6M8.5 -0.5l-6.5 6.5';

export function actionRow(
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
  width: number,
): Drawing {
  return inRows(
    row.components.map((control) => {
      if (control.type === ComponentType.Button) return button(control, width);
      return select(control.placeholder ?? '', Math.min(width, SELECT_WIDTH));
    }),
    width,
    GAP,
  );
}

export function button(control: APIButtonComponent, width: number): Drawing {
  if (control.style === ButtonStyle.Premium || control.emoji)
    throw new Error(`not drawn yet: ${JSON.stringify(control)}`);
  const link = control.style === ButtonStyle.Link;
  const arrow = link ? 20 : 0;
  const label = line(control.label ?? '', 14, SEMIBOLD, COLOURS.strong, width - 32 - arrow);
  const drawn = padded(label, 16, (BUTTON_HEIGHT - label.height) / 2, 16 + arrow);
  const box = { width: drawn.width, height: BUTTON_HEIGHT, rx: 8, fill: BUTTON_COLOURS[control.style] };
  const stroke = { fill: 'none', stroke: COLOURS.strong, 'stroke-width': 1.5 };
  return {
    width: drawn.width,
    height: BUTTON_HEIGHT,
    draw: (x, y) => [
      element(
        'g',
        { opacity: control.disabled ? '0.5' : undefined },
        [
          element('rect', { x, y, ...box }),
          ...drawn.draw(x, y),
          ...(link ? [element('path', { d: ARROW, transform: arrowAt(x + drawn.width, y), ...stroke })] : []),
        ].join(''),
      ),
    ],
  };
}

/** Before the right edge of a button. */
const arrowAt = (right: number, y: number): string =>
  `translate(${Math.round(right - 26)} ${Math.round(y + 11)})`;

function select(placeholder: string, width: number): Drawing {
  const text = line(placeholder, 16, PLAIN, COLOURS.muted, width - 60);
  const box = { width, height: SELECT_HEIGHT, rx: 8, fill: COLOURS.field, stroke: COLOURS.border };
  const chevron = { fill: 'none', stroke: COLOURS.text, 'stroke-width': 2, 'stroke-linecap': 'round' };
  return {
    width,
    height: SELECT_HEIGHT,
    draw: (x, y) => [
      element('rect', { x, y, ...box }),
      ...text.draw(x + 12, y + (SELECT_HEIGHT - text.height) / 2),
      element('path', { d: `M${Math.round(x + width - 28)} ${Math.round(y + 18)}l6 6l6 -6`, ...chevron }),
    ],
  };
}
