import { useStore } from 'zustand';
import { Link } from '../lib/link.tsx';
import { pageStore } from '../lib/page-store.ts';
import { shownDate } from '../lib/shown-date.ts';
import { strings } from './strings.ts';

interface FootProps {
  /** The page shows the same in a place of its own there. */
  readonly hiddenOnPhone: boolean;
  readonly onShortcuts: () => void;
}

/** The line at the foot of every page: which game data, how old, and what the page is doing. */
export function Foot({ hiddenOnPhone, onShortcuts }: FootProps) {
  const dataVersion = useStore(pageStore, (state) => state.dataVersion);
  const status = useStore(pageStore, (state) => state.status);
  return (
    <footer className={`foot${hiddenOnPhone ? ' foot--desk' : ''}`}>
      <span>
        {dataVersion === null ? (
          strings.dataNone
        ) : (
          <>
            <Link to="/admin/imports" title={strings.gameDataHint}>
              {strings.dataLabel}
            </Link>
            : {dataVersion.name}, <time dateTime={dataVersion.date}>{shownDate(dataVersion.date)}</time>
          </>
        )}
      </span>
      <span className="foot__fill" />
      <span role="status">{status}</span>
      <button type="button" className="foot__button foot__desk" onClick={onShortcuts}>
        <kbd>?</kbd> {strings.shortcuts}
      </button>
    </footer>
  );
}
