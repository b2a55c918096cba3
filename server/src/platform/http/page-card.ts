import { createHash } from 'node:crypto';
import type { ServedFile } from './send-file.ts';

/** What programs that preview a link are told about the page it leads to. */
export interface PageCard {
  readonly title: string;
  readonly description: string;
  /** Path of a picture on this server, 1200 × 630 pixels. */
  readonly image: string;
  /** Whether search engines may list the page. */
  readonly listed: boolean;
}

/** The page of the app with a card in its head. `address` is the page's own, `origin` that of this server. */
export function withCard(
  page: ServedFile,
  { title, description, image, listed }: PageCard,
  { origin, address }: { readonly origin: string; readonly address: string },
): ServedFile {
  const named = (attribute: string, name: string, value: string) =>
    `<meta ${attribute}="${name}" content="${escaped(value)}" />`;
  const head = [
    `<title>${escaped(title)} · Guildhall</title>`,
    named('name', 'description', description),
    named('property', 'og:type', 'article'),
    named('property', 'og:site_name', 'Guildhall'),
    named('property', 'og:title', title),
    named('property', 'og:description', description),
    named('property', 'og:url', `${origin}${address}`),
    named('property', 'og:image', `${origin}${image}`),
    named('property', 'og:image:width', '1200'),
    named('property', 'og:image:height', '630'),
    named('property', 'og:image:alt', description),
    named('name', 'twitter:card', 'summary_large_image'),
    ...(listed ? [] : [named('name', 'robots', 'noindex')]),
  ].join('\n    ');
  return {
    ...page,
    key: createHash('sha1').update(`${page.key} ${head}`).digest('base64url'),
    read: async () => {
      const html = Buffer.from(await page.read())
        .toString('utf8')
        .replace(/\s*<meta name="description"[^>]*>/, '');
      return Buffer.from(html.replace(/<title>[^<]*<\/title>/, () => head));
    },
  };
}

function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
