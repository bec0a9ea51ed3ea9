/** `npm run pictures`: draws the pictures in docs/pictures anew. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../seeds.ts';
import { drawScenes, pngOfScene } from './scenes.ts';

const folder = join(projectRoot, 'docs', 'pictures');
await mkdir(folder, { recursive: true });
for (const [name, svg] of await drawScenes()) {
  const file = join(folder, `${name}.png`);
  const png = await pngOfScene(svg);
  await writeFile(file, png);
  process.stdout.write(`${file}: ${Math.ceil(png.length / 1000)} kB\n`);
}
