/** One sign a class, drawn with the pen of the glyphs; the ring is the seal it stands in. */
const CRESTS: Readonly<Record<string, string>> = {
  barbarian: 'M8 18 15.4 6.8M12.2 6.4c2.6-1.6 5.4-.6 6.3 1.9.5 2.4-1 4.6-3.7 4.9ZM12.6 5.9l2.4 1.5',
  bard: 'M8 6.2c-.6 3 .2 5 .2 7.2 0 2.5 1.6 4.1 3.8 4.1s3.8-1.6 3.8-4.1c0-2.2.8-4.2.2-7.2M8.2 9h7.6M10.4 9v8M12 9v8.4M13.6 9v8',
  cleric: 'M12 5.6v12.8M7.6 9.8h8.8M9 6.6l1 1.4M15 6.6 14 8M7.4 13.2l1.5-.5M16.6 13.2l-1.5-.5',
  druid: 'M7 17c-.8-6 2.6-10 10.2-10.4.4 7-3 11-8.4 9.2M7 17.6C8.6 14 11 11.6 13.8 10',
  fighter: 'M7 6.5 16.6 16M17 6.5 7.4 16M14.4 17.4l3.2-3.2M9.6 17.4l-3.2-3.2M16 15.6l1.8 1.8M8 15.6l-1.8 1.8',
  monk: 'M12 6a6 6 0 1 0 6 6M12 9.2a2.8 2.8 0 1 0 2.8 2.8M14.4 6.6 18 5.4M16.4 9.4 18.6 8',
  paladin: 'M12 5v13.4M9.4 14.6h5.2M7.4 6.8c-.6 2.6-.4 4.4.9 6M16.6 6.8c.6 2.6.4 4.4-.9 6M10.8 18.4h2.4',
  ranger:
    'M8.2 5.6c5.4 1.4 8.8 4.8 10.2 10.2M8.2 5.6l10.2 10.2M6 18 14.4 9.6M6 18l.2-2.4M6 18l2.4-.2M14.6 9.4l-2.2.2M14.6 9.4l-.2 2.2',
  rogue: 'M12 18.4 10.4 9.4 12 5.2l1.6 4.2ZM8.8 9.6h6.4M9 16.4l-1.6 1M15 16.4l1.6 1',
  sorcerer:
    'M12.4 5.4c.4 3.6 4 4.6 4 8.2a4.4 4.4 0 0 1-8.8 0c0-2 1.2-3 1.8-4.4.9.6 1.3 1.4 1.4 2.4 1.2-1.6 1.8-3.8 1.6-6.2ZM12 17.8c-1.2-1-1.2-2.4 0-3.6 1.2 1.2 1.2 2.6 0 3.6Z',
  warlock:
    'M5.8 12c3.4-4.6 9-4.6 12.4 0-3.4 4.6-9 4.6-12.4 0ZM12 9.8v4.4M8.2 6.4l.8 1.4M15.8 6.4 15 7.8M12 5.4v1.4M12 17.4v1.2',
  wizard:
    'M12 7.2c-1.8-1.2-3.8-1.4-6-1v10.6c2.2-.4 4.2-.2 6 1 1.8-1.2 3.8-1.4 6-1V6.2c-2.2-.4-4.2-.2-6 1ZM12 7.2v10.6M15 9.4l.5 1 1.1.1-.8.8.2 1.1-1-.5-1 .5.2-1.1-.8-.8 1.1-.1Z',
};

const RING = 'M12 1.9a10.1 10.1 0 1 1 0 20.2a10.1 10.1 0 1 1 0-20.2Z';
/** A figure, for who has no class (yet). */
const NOBODY =
  'M12 6.4a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2ZM7.4 17.2c.5-2.6 2.1-3.8 4.6-3.8s4.1 1.2 4.6 3.8';

/** The seal of a class; always beside its name, so hidden from assistive technology. */
export function ClassCrest({ slug, size = 32 }: { readonly slug: string; readonly size?: number }) {
  return (
    <svg className="glyph crest" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path className="glyph__form" d={RING} />
      <path className="glyph__line" d={CRESTS[slug] ?? NOBODY} />
    </svg>
  );
}
