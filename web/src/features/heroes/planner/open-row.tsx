import { usePlanner, useView } from '../session-context.ts';
import { strings } from '../strings.ts';

/** A pick that is still free: choosing it sends the next power there. */
export function OpenRow({ index, level }: { readonly index: number; readonly level: number }) {
  const { view } = usePlanner();
  const selected = useView(({ pick }) => pick === index);
  return (
    <li
      className={`row row--open${selected ? ' row--selected' : ''}`}
      data-row=""
      data-list="picks"
      data-index={index}
    >
      <span className="row__level num">{level}</span>
      <button
        type="button"
        data-cell=""
        className="row__choose"
        aria-pressed={selected}
        aria-label={strings.rows.choose(level)}
        onClick={() =>
          view.setState({ pick: selected ? null : index, slot: null, leftOpen: true, phonePlace: 'powers' })
        }
      >
        {strings.rows.free}
      </button>
    </li>
  );
}
