import { RecentBuilds } from '../features/heroes/hall/recent-builds.tsx';
import { useLateFonts } from '../lib/late-fonts.ts';
import { Link } from '../lib/link.tsx';
import { Glyph } from '../ui/glyph.tsx';
import { strings } from './strings.ts';

/** Front page: the halls that exist and the last entries. */
export function HomePage() {
  useLateFonts(true, 0);
  return (
    <div className="page home">
      <header className="page__head double-rule">
        <h1 className="page__title">{strings.homeTitle}</h1>
        <p className="page__lead">{strings.homeLead}</p>
      </header>
      <Link to="/heroes" className="hall-card">
        <Glyph form="defense" mark="bolt" tone="accent-text" size={40} />
        <span className="hall-card__text">
          <strong className="hall-card__name">{strings.heroes}</strong>
          <span className="quiet">{strings.heroesLine}</span>
        </span>
      </Link>
      <Link to="/tabletop" className="hall-card hall-card--tabletop">
        <Glyph form="die" tone="tabletop-text" size={40} />
        <span className="hall-card__text">
          <strong className="hall-card__name">{strings.tabletop}</strong>
          <span className="quiet">{strings.tabletopLine}</span>
        </span>
      </Link>
      <Link to="/training" className="hall-card hall-card--training">
        <Glyph form="letter" tone="training-text" size={40} />
        <span className="hall-card__text">
          <strong className="hall-card__name">{strings.training}</strong>
          <span className="quiet">{strings.trainingLine}</span>
        </span>
      </Link>
      <section className="section">
        <h2 className="section__title">{strings.homeRecent}</h2>
        <RecentBuilds />
      </section>
    </div>
  );
}
