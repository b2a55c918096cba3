import {
  GLYPH_FORMS,
  GLYPH_MARKS,
  type GlyphForm,
  type GlyphMark,
  ICONS,
  type IconName,
  MARK_PLACES,
} from './glyph-shapes.ts';

export interface GlyphProps {
  readonly form: GlyphForm;
  readonly mark?: GlyphMark | undefined;
  /** Name of a colour token; the text colour when absent. */
  readonly tone?: string | undefined;
  readonly size?: number;
}

/** A drawn sign; always beside a name, so hidden from assistive technology. */
export function Glyph({ form, mark, tone, size = 24 }: GlyphProps) {
  const place = MARK_PLACES[form] ?? { y: 0, scale: 1 };
  const drawn = mark === undefined ? undefined : GLYPH_MARKS[mark];
  const shift = `translate(12 ${12 + place.y}) scale(${place.scale}) translate(-12 -12)`;
  return (
    <svg
      className="glyph"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      style={tone === undefined ? undefined : { color: `var(--${tone})` }}
    >
      <path className="glyph__form" d={GLYPH_FORMS[form]} />
      {drawn === undefined ? null : (
        <path className={drawn.fill ? 'glyph__solid' : 'glyph__line'} d={drawn.d} transform={shift} />
      )}
    </svg>
  );
}

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}

/** The mark of the house: a hall's gable over the lines of a ledger. */
export function HouseMark({ size = 32 }: { readonly size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d="M3 10.5 12 3.2l9 7.3M5 9.2V20.5h14V9.2M8.2 12.2h7.6M8.2 15.2h7.6M8.2 18h4.2" />
    </svg>
  );
}
