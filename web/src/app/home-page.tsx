import { RecentBuilds } from '../features/heroes/hall/recent-builds.tsx';
import { useLateFonts } from '../lib/late-fonts.ts';
import { Link } from '../lib/link.tsx';
import { Glyph, type GlyphProps } from '../ui/glyph.tsx';
import { strings } from './strings.ts';
import './home.css';

interface Hall {
  readonly id: 'heroes' | 'tabletop' | 'training';
  readonly name: string;
  readonly line: string;
  readonly sign: Pick<GlyphProps, 'form' | 'mark' | 'tone'>;
  /** What people come for most. */
  readonly links: readonly (readonly [name: string, path: string])[];
}

const HALLS: readonly Hall[] = [
  {
    id: 'heroes',
    name: strings.heroes,
    line: strings.heroesLine,
    sign: { form: 'defense', mark: 'bolt', tone: 'accent-text' },
    links: [
      [strings.newBuild, '/heroes/new'],
      [strings.library, '/heroes/library'],
    ],
  },
  {
    id: 'tabletop',
    name: strings.tabletop,
    line: strings.tabletopLine,
    sign: { form: 'die', tone: 'tabletop-text' },
    links: [
      [strings.characters, '/tabletop/characters'],
      [strings.dice, '/tabletop/dice'],
      [strings.compendium, '/tabletop/compendium'],
    ],
  },
  {
    id: 'training',
    name: strings.training,
    line: strings.trainingLine,
    sign: { form: 'letter', tone: 'training-text' },
    links: [
      [strings.trainingProgress, '/training/progress'],
      [strings.trainingScenarios, '/training/scenarios'],
    ],
  },
];

/** Front page: the three halls with what people come for, and the last entries. */
export function HomePage() {
  useLateFonts(true, 0);
  return (
    <div className="page home">
      <header className="page__head double-rule">
        <h1 className="page__title">{strings.homeTitle}</h1>
        <p className="page__lead">{strings.homeLead}</p>
      </header>
      <div className="home__halls">
        {HALLS.map(({ id, name, line, sign, links }) => (
          <section key={id} className={`home__hall home__hall--${id}`} aria-label={name}>
            <Link to={`/${id}`} className="home__enter">
              <Glyph {...sign} size={40} />
              <strong className="home__name">{name}</strong>
              <span className="quiet">{line}</span>
            </Link>
            <ul className="home__links">
              {links.map(([label, path]) => (
                <li key={path}>
                  <Link to={path}>{label}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <section className="section">
        <h2 className="section__title">{strings.homeRecent}</h2>
        <RecentBuilds />
      </section>
    </div>
  );
}
