import type { CompendiumSummary } from '@guildhall/client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Link } from '../../../lib/link.tsx';
import { PHONE, useMedia } from '../../../lib/use-media.ts';
import { entryPath } from './paths.ts';
import { strings } from './strings.ts';

interface ResultListProps {
  readonly label: string;
  readonly items: readonly CompendiumSummary[];
  /** Say of which kind each is: in lists of several. */
  readonly withKind?: boolean;
  /** Called when the end comes near, while there is more to fetch. */
  readonly onNearEnd?: (() => void) | undefined;
}

/** Lines before the end at which the next are fetched. */
const NEAR = 60;

/** Height of a line before it is measured. */
const LINE = 44;
const LINE_PHONE = 68;

/** Entries as lines of a ledger; only those in view are drawn, however many there are. */
export function ResultList({ label, items, withKind = false, onNearEnd }: ResultListProps) {
  const phone = useMedia(PHONE);
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (phone ? LINE_PHONE : LINE),
    overscan: 12,
    getItemKey: (at) => items[at]?.id ?? at,
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const near = last >= items.length - NEAR;
  useEffect(() => {
    if (near) onNearEnd?.();
  }, [near, onNearEnd]);
  return (
    <section
      className="results-list"
      ref={scroller}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
      tabIndex={0}
      style={{ height: `min(70vh, ${virtual.getTotalSize() + 2}px)` }}
    >
      <ul className="results-list__all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={key}
              className="result"
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ResultLine item={item} withKind={withKind} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ResultLine({ item, withKind }: { readonly item: CompendiumSummary; readonly withKind: boolean }) {
  const { kind, edition, name, summary, origin } = item;
  const own = origin === 'homebrew' || origin === 'pack';
  return (
    <Link to={entryPath(item)} className="result__link">
      <span className="result__name">{name}</span>
      <span className="result__summary">
        {withKind ? <span className="result__kind">{strings.kind(kind)}</span> : null}
        {summary}
      </span>
      <span className="result__edition num">
        {own ? <span className="entry-tag">{strings.homebrew}</span> : null}
        {strings.editions[edition]}
      </span>
    </Link>
  );
}
