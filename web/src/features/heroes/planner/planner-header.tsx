import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { DESKTOP, useMedia } from '../../../lib/use-media.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { canRedo, canUndo } from '../document/history.ts';
import { downloadBuild } from '../import/export-build.ts';
import type { FileOpen } from '../import/use-file-open.ts';
import { usePlanner, usePlannerState, useReady } from '../session-context.ts';
import { strings } from '../strings.ts';
import { redoEdit, renameBuild, undoEdit } from './edits.ts';
import { SaveButton } from './save-button.tsx';
import { usePickCount, useSlotBudget } from './use-budget.ts';

const PasteDialog = lazy(() =>
  import('../import/paste-dialog.tsx').then((module) => ({ default: module.PasteDialog })),
);

const words = strings.header;

function Budget() {
  const slots = useSlotBudget();
  const picks = usePickCount();
  return (
    <div className="phead__budget">
      <span>
        {words.powers}{' '}
        <b className="num">
          {picks.used}/{picks.total}
        </b>
      </span>
      <span>
        {words.slots}{' '}
        <b className={`num${slots.used > slots.total ? ' over' : ''}`}>
          {slots.used}/{slots.total}
        </b>
      </span>
    </div>
  );
}

function NameField() {
  const tools = usePlanner();
  const name = usePlannerState((state) => state.build.name);
  return (
    <input
      className="phead__name"
      value={name}
      placeholder={strings.unnamed}
      aria-label={words.name}
      maxLength={200}
      spellCheck={false}
      onChange={(event) => renameBuild(tools, event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

function Ready() {
  const { data } = useReady();
  const build = usePlannerState((state) => state.build);
  const archetype = data.archetype(build.archetype)?.name ?? build.archetype;
  const sets = [build.primary, build.secondary]
    .map((id) => data.powerset(id)?.name ?? '')
    .filter((name) => name !== '');
  return (
    <span className="phead__line">
      {[archetype, sets.join(' / ')].filter((part) => part !== '').join(' · ')}
    </span>
  );
}

/** Name, choices, budget and what can be done with the whole build. */
export function PlannerHeader({ file }: { readonly file: FileOpen }) {
  const tools = usePlanner();
  const { session, view } = tools;
  const history = useStore(session.store, (state) => state.history);
  const ready = usePlannerState(({ data, result }) => data !== null && result !== null);
  const desktop = useMedia(DESKTOP);
  const [pasting, setPasting] = useState(false);

  async function download() {
    const name = await downloadBuild(session.store.getState().build, strings.unnamed);
    showToast(words.exported(name));
  }

  return (
    <header className="phead">
      <div className="phead__identity">
        <h1 className="sr-only">{words.title}</h1>
        <NameField />
        {ready ? <Ready /> : null}
      </div>
      {ready ? <Budget /> : null}
      <div className="phead__actions">
        <IconButton
          icon="undo"
          label={words.undo}
          disabled={!canUndo(history)}
          onClick={() => undoEdit(tools)}
        />
        <IconButton
          icon="redo"
          label={words.redo}
          disabled={!canRedo(history)}
          onClick={() => redoEdit(tools)}
        />
        <IconButton icon="file" label={words.open} onClick={file.choose} />
        <IconButton icon="import" label={words.paste} onClick={() => setPasting(true)} />
        <IconButton icon="export" label={words.export} disabled={!ready} onClick={() => void download()} />
        {desktop ? null : (
          <>
            <Button icon="list" onClick={() => view.setState({ leftOpen: true, slot: null })}>
              {words.powers}
            </Button>
            <Button icon="totals" onClick={() => view.setState({ totalsOpen: true })}>
              {strings.totals.title}
            </Button>
          </>
        )}
        <SaveButton />
      </div>
      <Suspense fallback={null}>
        {pasting ? <PasteDialog onText={file.openText} onClose={() => setPasting(false)} /> : null}
      </Suspense>
    </header>
  );
}
