/** The pictures in docs/pictures, held against what the bot says today. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../seeds.ts';
import { drawScenes, pngOfScene, SCENES } from './scenes.ts';
import { textsOf } from './svg-elements.ts';

const folder = 'docs/pictures';
const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(projectRoot, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const NAMED_PICTURE = /(?:\]\(|src=")([^)"]+\.png)/g;

let drawn: ReadonlyMap<string, string>;
beforeAll(async () => {
  drawn = await drawScenes();
});

describe('the pictures of replies', () => {
  it.each(SCENES.map(({ name }) => name))(
    'show what the bot says today: %s (else `npm run pictures`)',
    async (name) => {
      const file = readFileSync(join(projectRoot, folder, `${name}.png`));
      expect(file.equals(await pngOfScene(drawn.get(name) ?? ''))).toBe(true);
      expect(file.length).toBeLessThan(150_000);
    },
  );

  it('are all there is, and each is shown or pointed to', () => {
    const files = readdirSync(join(projectRoot, folder)).sort();
    expect(files).toEqual(SCENES.map(({ name }) => `${name}.png`).sort());
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(NAMED_PICTURE)].map(([, file = '']) =>
        join(page, '..', file).replaceAll('\\', '/'),
      ),
    );
    expect([...new Set(named)].sort()).toEqual(files.map((file) => `${folder}/${file}`));
  });

  it('are told in words that stand in them', () => {
    const images = [
      ...read('README.md').matchAll(/<img src="docs\/pictures\/([^"]+)\.png"[^>]* alt="([^"]+)"/g),
    ];
    expect(images.length).toBeGreaterThan(0);
    for (const [, name = '', alternative = ''] of images) {
      const seen = oneSpace(textsOf(drawn.get(name) ?? '').join(' '));
      const quoted = [...alternative.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
      expect(quoted.length).toBeGreaterThan(2);
      for (const words of quoted) expect(seen).toContain(oneSpace(words));
    }
  });
});

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ');
