import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { openSharp } from './open-sharp.ts';
import { Turns } from './turns.ts';

/** Fonts that drawings can name, whatever the machine has; others are looked for on the machine. */
export const FONT = {
  plain: 'IBM Plex Sans',
  strong: 'IBM Plex Sans SemiBold',
  title: 'Bricolage Grotesque SemiBold',
} as const;

export const DRAWING_TYPE = 'image/png';

/** One at a time: a drawing takes some 50 ms of a processor. */
const turns = new Turns(1);
let fonts: Promise<void> | undefined;

/**
 * A PNG of an SVG. Only for drawings that this server makes itself, with every foreign
 * text escaped: what people send is never read as SVG (see `readPicture`).
 */
export async function drawPicture(svg: string): Promise<Uint8Array> {
  fonts ??= registerFonts();
  await fonts;
  const sharp = await openSharp();
  return turns.take(() => sharp(Buffer.from(svg)).png({ palette: true, quality: 90 }).toBuffer());
}

/** Writing a letter with a font file makes the font known to every later drawing of the process. */
async function registerFonts(): Promise<void> {
  const sharp = await openSharp();
  const folder = join(projectRoot(), 'server', 'assets', 'fonts');
  for (const name of await readdir(folder)) {
    if (name.endsWith('.ttf'))
      await sharp({ text: { text: 'x', fontfile: join(folder, name) } })
        .png()
        .toBuffer();
  }
}
