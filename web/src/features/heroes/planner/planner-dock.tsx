import { Link } from '../../../lib/link.tsx';
import { Icon } from '../../../ui/glyph.tsx';
import type { IconName } from '../../../ui/glyph-shapes.ts';
import { usePlanner, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { PinnedTotals } from '../totals/pinned-totals.tsx';
import type { PhonePlace } from './view.ts';

const PLACES: readonly { readonly id: PhonePlace; readonly icon: IconName; readonly label: string }[] = [
  { id: 'powers', icon: 'list', label: strings.dock.powers },
  { id: 'build', icon: 'grid', label: strings.dock.build },
  { id: 'more', icon: 'more', label: strings.dock.more },
];

/** Bottom of the phone: three totals that are always visible, and the hall's four places. */
export function PlannerDock() {
  const { view } = usePlanner();
  const place = useView((state) => state.phonePlace);
  return (
    <div className="pdock">
      <PinnedTotals />
      <nav className="dock" aria-label={strings.dock.title}>
        <Link to="/heroes" className="dock__item">
          <Icon name="home" />
          {strings.dock.builds}
        </Link>
        {PLACES.map(({ id, icon, label }) => (
          <button
            key={id}
            type="button"
            className="dock__item"
            aria-pressed={place === id}
            onClick={() =>
              view.setState({ phonePlace: id, leftOpen: id === 'powers', slot: null, desk: 'build' })
            }
          >
            <Icon name={icon} />
            {label}
          </button>
        ))}
      </nav>
    </div>
  );
}
