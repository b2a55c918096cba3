import { useLateFonts } from '../../../lib/late-fonts.ts';
import { Link } from '../../../lib/link.tsx';
import { Glyph } from '../../../ui/glyph.tsx';
import { strings } from './strings.ts';

/** What the tabletop hall offers. */
export function HallPage() {
  useLateFonts(true, 0);
  return (
    <div className="page">
      <header className="page__head double-rule">
        <h1 className="page__title">{strings.title}</h1>
        <p className="page__lead">{strings.lead}</p>
      </header>
      <Link to="/tabletop/characters" className="hall-card">
        <Glyph form="buff" mark="edge" tone="accent-text" size={40} />
        <span className="hall-card__text">
          <strong className="hall-card__name">{strings.characters}</strong>
          <span className="quiet">{strings.charactersLine}</span>
        </span>
      </Link>
      <Link to="/tabletop/dice" className="hall-card">
        <Glyph form="die" tone="accent-text" size={40} />
        <span className="hall-card__text">
          <strong className="hall-card__name">{strings.dice}</strong>
          <span className="quiet">{strings.diceLine}</span>
        </span>
      </Link>
      <Link to="/tabletop/compendium" className="hall-card">
        <Glyph form="plain" mark="edge" tone="accent-text" size={40} />
        <span className="hall-card__text">
          <strong className="hall-card__name">{strings.compendium}</strong>
          <span className="quiet">{strings.compendiumLine}</span>
        </span>
      </Link>
    </div>
  );
}
