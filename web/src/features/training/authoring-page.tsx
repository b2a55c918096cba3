import type { TrainingProblem } from '@guildhall/client';
import { useId, useState } from 'react';
import { api } from '../../lib/api.ts';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/glyph.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { TrainingFrame } from './frame.tsx';
import { GenerateDesk } from './generate-desk.tsx';
import { MailDesk } from './mail-desk.tsx';
import { playPath } from './paths.ts';
import { KEYS, trainingQueries } from './queries.ts';
import { ScenarioList } from './scenario-list.tsx';
import { strings } from './strings.ts';
import { useFile } from './use-file.ts';
import '../../ui/table.css';
import './authoring.css';

interface Draft {
  readonly text: string;
  /** What it is an edit of. */
  readonly of: { readonly id: string; readonly version: number } | null;
}

/** Look at mails, write and check scenarios, export what is there. */
export function AuthoringPage() {
  const [draft, setDraft] = useState<Draft>({ text: '', of: null });
  const show = (source: unknown, of: Draft['of']) => setDraft({ text: JSON.stringify(source, null, 2), of });
  return (
    <TrainingFrame lead={strings.authoringLead}>
      <MailDesk onDraft={(source) => show(source, null)} />
      <GenerateDesk onWritten={({ id, version, source }) => show(source, { id, version })} />
      <SourceDesk draft={draft} onChange={setDraft} />
      <ScenarioList onEdit={({ id, version, source }) => show(source, { id, version })} />
    </TrainingFrame>
  );
}

function SourceDesk({
  draft,
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}) {
  const id = useId();
  const [problems, setProblems] = useState<readonly TrainingProblem[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const file = useFile(async (chosen) => onChange({ text: await chosen.text(), of: null }));

  async function withSource(work: (source: Readonly<Record<string, unknown>>) => Promise<void>) {
    setFailure(null);
    let source: Record<string, unknown>;
    try {
      source = JSON.parse(draft.text) as Record<string, unknown>;
    } catch (error) {
      setFailure(strings.notJson((error as Error).message));
      return;
    }
    try {
      await work(source);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }
  const check = () => withSource(async (source) => setProblems(await api.training.lint(source)));
  const keep = () =>
    withSource(async (source) => {
      const found = await api.training.lint(source);
      setProblems(found);
      if (found.some(({ severity }) => severity === 'error')) return;
      const { of } = draft;
      const kept =
        of === null
          ? await api.training.create(source)
          : await api.training.update(of.id, of.version, source);
      showToast(strings.kept(kept.id, kept.version), {
        label: strings.playThis,
        run: () => void navigate(playPath(kept.id)),
      });
      onChange({ ...draft, of: { id: kept.id, version: kept.version } });
      await trainingQueries.invalidateQueries({ queryKey: KEYS.scenarios });
    });

  return (
    <section className="section">
      <h2 className="section__title">
        <label htmlFor={id}>{strings.source}</label>
      </h2>
      <p className="quiet" id={`${id}-hint`}>
        {strings.sourceHint}
      </p>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        className="input input--area"
        spellCheck={false}
        value={draft.text}
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      />
      <div className="author__row">
        <label className="button file-choice">
          <input type="file" accept=".json,application/json" onChange={file.onChange} />
          {strings.chooseJson}
        </label>
        <Button disabled={draft.text === ''} onClick={() => void check()}>
          {strings.check}
        </Button>
        <Button look="primary" disabled={draft.text === ''} onClick={() => void keep()}>
          {draft.of === null ? strings.keep : strings.keepVersion(draft.of.version + 1)}
        </Button>
      </div>
      {failure === null ? null : <Notice kind="danger" title={failure} />}
      <div aria-live="polite">{problems === null ? null : <Problems problems={problems} />}</div>
    </section>
  );
}

function Problems({ problems }: { readonly problems: readonly TrainingProblem[] }) {
  if (problems.length === 0) return <Notice kind="good" title={strings.clean} />;
  return (
    <section className="problems" aria-label={strings.problems(problems.length)}>
      <strong>{strings.problems(problems.length)}</strong>
      <ul className="problems">
        {problems.map(({ path, code, message, severity }) => (
          <li key={`${path} ${code} ${message}`} className={`problems__item problems__item--${severity}`}>
            <Icon name={severity === 'error' ? 'danger' : 'warning'} size={16} />
            <span>
              <span className="num problems__path">
                {path} <span className="quiet">({strings[severity]})</span>
              </span>
              {message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
