import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderReply } from '../../../src/discord/render.ts';
import { toPng } from '../../../src/pictures/png.ts';
import { hostileReply } from '../../discord/hostile.ts';
import { elementsOf, textsOf } from '../svg-elements.ts';
import { conversationSvg } from './conversation.ts';
import { faceOf } from './theme.ts';

const svgOf = (
  components: readonly APIMessageTopLevelComponent[],
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): string =>
  conversationSvg({
    asker: 'Sanne',
    question: '<@1> hoe zit het?',
    bot: { id: '1', name: 'kamerbode' },
    components,
    images,
    time: 'Vandaag om 11:00',
  });
const said = (content: string): string => svgOf([{ type: ComponentType.TextDisplay, content }]);
const text = (svg: string, words: string) =>
  elementsOf(svg).find((element) => element.name === 'text' && element.text === words)?.attributes;

describe('a drawn conversation', () => {
  it('shows who asked what, with the mention by name, and who replied when', () => {
    expect(textsOf(said('Dit.'))).toEqual(
      expect.arrayContaining([
        'Sanne',
        '@kamerbode',
        'hoe zit het?',
        'kamerbode',
        'APP',
        'Vandaag om 11:00',
        'Dit.',
      ]),
    );
  });

  it('sets markdown as Discord does', () => {
    const svg = said(
      '### Kop\nGewoon **vet** *schuin* __onder__ [weg](https://a.nl) </vraag:1>\n-# klein\n- deel\n1\\. af',
    );
    expect(text(svg, 'Kop')).toMatchObject({ 'font-weight': '700' });
    expect(text(svg, 'vet')).toMatchObject({ 'font-weight': '700', 'font-size': '16' });
    expect(text(svg, 'schuin')).toMatchObject({ 'font-style': 'italic' });
    expect(text(svg, 'onder')).toMatchObject({ 'text-decoration': 'underline' });
    expect(text(svg, 'weg')?.fill).not.toBe(text(svg, 'Gewoon')?.fill);
    expect(text(svg, 'klein')).toMatchObject({ 'font-size': '13' });
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['/vraag', '•', 'deel', '1. af']));
  });

  it('puts quotes behind a bar', () => {
    const [plain, quoted] = [said('woord'), said('> woord')].map((svg) => text(svg, 'woord')?.x);
    expect(Number(quoted)).toBe(Number(plain) + 16);
  });

  it('shows every kind of control, and a picture', async () => {
    const png = await toPng('<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"/>');
    const svg = svgOf(
      [
        {
          type: ComponentType.Container,
          accent_color: 0x00ff00,
          components: [
            { type: ComponentType.MediaGallery, items: [{ media: { url: 'attachment://lijn.png' } }] },
            { type: ComponentType.File, file: { url: 'attachment://gaten.csv' } },
            {
              type: ComponentType.ActionRow,
              components: [
                {
                  type: ComponentType.StringSelect,
                  custom_id: 'k',
                  placeholder: 'Kies een vraag',
                  options: [],
                },
              ],
            },
            {
              type: ComponentType.ActionRow,
              components: [
                { type: ComponentType.Button, style: ButtonStyle.Success, custom_id: 'j', label: 'Ja' },
                { type: ComponentType.Button, style: ButtonStyle.Link, url: 'https://a.nl', label: 'Bron' },
              ],
            },
          ],
        },
      ],
      new Map([['attachment://lijn.png', png]]),
    );
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['gaten.csv', 'Kies een vraag', 'Ja', 'Bron']));
    const image = elementsOf(svg).find(({ name }) => name === 'image');
    expect(image?.attributes).toMatchObject({ width: '100', height: '50' });
    expect(elementsOf(svg).some(({ attributes }) => attributes.fill === '#00ff00')).toBe(true);
  });

  it('leaves nothing out in silence', () => {
    const gallery: APIMessageTopLevelComponent = {
      type: ComponentType.MediaGallery,
      items: [{ media: { url: 'attachment://weg.png' } }],
    };
    expect(() => svgOf([gallery])).toThrow('attachment://weg.png');
    const thumbnail = { type: ComponentType.Thumbnail, media: { url: 'x' } };
    expect(() => svgOf([thumbnail as unknown as APIMessageTopLevelComponent])).toThrow('not drawn yet');
  });

  it('keeps any reply within its borders, in an SVG that can be read', () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const [picture, ...rest] = elementsOf(
          svgOf(renderReply(reply, { language: 'nl', uploadBytes: 0 }).components),
        );
        const width = Number(picture?.attributes.width);
        for (const { name, attributes, text: words } of rest) {
          if (name !== 'text' || attributes['text-anchor'] === 'middle') continue;
          const style = {
            weight: Number(attributes['font-weight']) as 400 | 600 | 700,
            italic: attributes['font-style'] === 'italic',
          };
          const right = Number(attributes.x) + faceOf(style).widthOf(words, Number(attributes['font-size']));
          expect(right).toBeLessThan(width);
        }
      }),
      { numRuns: 40 },
    );
  });
});
