import { type BuildReview, type Finding, reviewResult } from '@guildhall/heroes';
import { useMemo } from 'react';
import { Icon } from '../../../ui/glyph.tsx';
import { computeOptions } from '../document/settings.ts';
import type { PlannerView } from '../planner/view.ts';
import { usePlanner, usePlannerState, useReady, useView } from '../session-context.ts';
import { notesWords } from '../words/notes.ts';
import { placeOf } from './place-of.ts';

const words = notesWords;

/** What the rules and the numbers say about the build; from the totals that are shown. */
function useReview(): BuildReview {
  const { data, result } = useReady();
  const build = usePlannerState((state) => state.build);
  const settings = usePlannerState((state) => state.settings);
  return useMemo(
    () => reviewResult(data, build, result, computeOptions(settings)),
    [data, build, result, settings],
  );
}

/** Shows the power or the total that a finding is about. */
function showPlace(view: PlannerView, path: string): void {
  const entry = /^(picks|granted)\[(\d+)\](?:\.slots\[(\d+)\])?/.exec(path);
  if (entry !== null) {
    const ref = { list: entry[1] === 'granted' ? 'granted' : 'picks', index: Number(entry[2]) } as const;
    if (entry[3] === undefined) view.setState({ details: ref, desk: 'build' });
    else view.setState({ slot: { ...ref, slot: Number(entry[3]) }, leftOpen: true, desk: 'build' });
  } else if (path.startsWith('totals.')) view.setState({ why: path.slice('totals.'.length) });
}

interface FindingsProps {
  readonly title: string;
  readonly icon: 'danger' | 'warning' | 'info';
  readonly list: readonly Finding[];
}

function Findings({ title, icon, list }: FindingsProps) {
  const { view } = usePlanner();
  if (list.length === 0) return null;
  return (
    <section>
      <h3 className="stat-group__title">{title}</h3>
      <ul className="notes__list">
        {list.map(({ path, message, suggestion }) => (
          <li key={`${path} ${message}`} className={`notes__item notes__item--${icon}`}>
            <Icon name={icon} size={16} />
            <button type="button" className="notes__go" onClick={() => showPlace(view, path)}>
              {message} <span className="faint">{path.includes('[') ? placeOf(path) : ''}</span>
              {suggestion === '' ? null : <span className="notes__todo">{suggestion}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What could not be matched (kept, not dropped) and which rules the build breaks. */
export function NotesTab() {
  const { result } = useReady();
  const note = useView((state) => state.note);
  const madeWith = usePlannerState((state) => state.build.dataVersion);
  const manifest = usePlannerState((state) => state.manifest);
  const other =
    madeWith !== null && manifest !== null && madeWith.id !== manifest.version.id ? madeWith : null;
  const review = useReview();
  const warnings = review.warnings.filter(({ code }) => !code.startsWith('unknown_'));
  const nothing =
    result.unknown.length +
      review.problems.length +
      warnings.length +
      review.suggestions.length +
      (note?.warnings.length ?? 0) ===
      0 && other === null;
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
      <Findings title={words.problemsTitle(review.problems.length)} icon="danger" list={review.problems} />
      <Findings title={words.warningsTitle} icon="warning" list={warnings} />
      <Findings title={words.suggestionsTitle} icon="info" list={review.suggestions} />
    </div>
  );
}
