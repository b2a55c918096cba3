import { type Drawn, drawBuild, PICTURE, paletteOfPage } from './draw-build.ts';

/** The build as a PNG; null where the browser gives no canvas to draw on. */
export async function buildPicture(drawn: Drawn): Promise<Blob | null> {
  // Titles use a font that the page fetches late.
  await import('../../../ui/fonts-late.css');
  await Promise.all(
    ['600 38px "Bricolage Grotesque"', '600 17px "IBM Plex Sans"', '16px "IBM Plex Mono"'].map((font) =>
      document.fonts.load(font).catch(() => []),
    ),
  );
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE.width;
  canvas.height = PICTURE.height;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  drawBuild(context, drawn, paletteOfPage());
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
