import { Icon } from '../../../ui/glyph.tsx';
import { usePlannerState, useReady, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { placeOf } from './place-of.ts';

const words = strings.notes;

/** What could not be matched (kept, not dropped) and which rules the build breaks. */
export function NotesTab() {
  const { result } = useReady();
  const note = useView((state) => state.note);
  const madeWith = usePlannerState((state) => state.build.dataVersion);
  const manifest = usePlannerState((state) => state.manifest);
  const other =
    madeWith !== null && manifest !== null && madeWith.id !== manifest.version.id ? madeWith : null;
  const nothing =
    result.unknown.length + result.problems.length + (note?.warnings.length ?? 0) === 0 && other === null;
  return (
    <div className="notes">
      {nothing ? <p className="quiet">{words.nothing}</p> : null}
      {other === null || manifest === null ? null : (
        <p>{words.otherVersion(other.name, manifest.version.name)}</p>
      )}
      {result.unknown.length === 0 ? null : (
        <section>
          <h3 className="stat-group__title">{words.unknownTitle(result.unknown.length)}</h3>
          <p className="quiet">{words.unknownBody}</p>
          <ul className="notes__list">
            {result.unknown.map(({ kind, name, path, suggestion }) => (
              <li key={`${path} ${name}`} className="notes__item">
                <Icon name="unknown" size={16} />
                <span>
                  <b className="notes__name">{name}</b>
                  <span className="faint">
                    {words.kinds[kind]}, {placeOf(path)}
                  </span>
                  {suggestion === undefined ? null : <span>{words.suggestion(suggestion)}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {note === null || note.warnings.length === 0 ? null : (
        <section>
          <h3 className="stat-group__title">{words.fileTitle(note.file)}</h3>
          <ul className="notes__list">
            {note.warnings.map(({ path, message }) => (
              <li key={`${path} ${message}`} className="notes__item">
                <Icon name="warning" size={16} />
                <span>
                  {message} <span className="faint">{placeOf(path)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.problems.length === 0 ? null : (
        <section>
          <h3 className="stat-group__title">{words.problemsTitle(result.problems.length)}</h3>
          <ul className="notes__list">
            {result.problems.map(({ path, message, severity }) => (
              <li key={`${path} ${message}`} className={`notes__item notes__item--${severity}`}>
                <Icon name={severity === 'error' ? 'danger' : 'warning'} size={16} />
                <span>
                  {message} <span className="faint">{placeOf(path)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
