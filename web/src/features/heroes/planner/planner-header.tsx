import { useStore } from 'zustand';
import { pageStore } from '../../../lib/page-store.ts';
import { shownDate } from '../../../lib/shown-date.ts';
import { DESKTOP, PHONE, useMedia } from '../../../lib/use-media.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { canRedo, canUndo } from '../document/history.ts';
import type { FileOpen } from '../import/use-file-open.ts';
import { useGameData, usePlanner, usePlannerState } from '../session-context.ts';
import { strings } from '../strings.ts';
import { redoEdit, renameBuild, undoEdit } from './history-edits.ts';
import { SaveButton } from './save-button.tsx';
import { usePickCount, useSlotBudget } from './use-budget.ts';
import { useBuildActions } from './use-build-actions.tsx';

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

function Summary() {
  const data = useGameData();
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

/** On a phone the foot of the page has no room; the data version stands here instead. */
function DataLine() {
  const version = useStore(pageStore, (state) => state.dataVersion);
  return version === null ? null : (
    <span className="phead__data">
      {version.name}, {shownDate(version.date)}
    </span>
  );
}

function UndoButtons() {
  const tools = usePlanner();
  const undoable = usePlannerState((state) => canUndo(state.history));
  const redoable = usePlannerState((state) => canRedo(state.history));
  return (
    <div className="phead__undo">
      <IconButton icon="undo" label={words.undo} disabled={!undoable} onClick={() => undoEdit(tools)} />
      <IconButton icon="redo" label={words.redo} disabled={!redoable} onClick={() => redoEdit(tools)} />
    </div>
  );
}

function Actions({ file, ready }: { readonly file: FileOpen; readonly ready: boolean }) {
  const { view } = usePlanner();
  const actions = useBuildActions(file);
  const desktop = useMedia(DESKTOP);
  return (
    <div className="phead__actions">
      <IconButton icon="file" label={words.open} onClick={actions.open} />
      <IconButton icon="import" label={words.paste} onClick={actions.paste} />
      <IconButton icon="export" label={words.export} disabled={!ready} onClick={actions.exportBuild} />
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
      {actions.dialog}
    </div>
  );
}

/** Name, choices, budget and what can be done with the whole build. */
export function PlannerHeader({ file }: { readonly file: FileOpen }) {
  const ready = usePlannerState((state) => state.data !== null);
  const phone = useMedia(PHONE);
  return (
    <header className="phead">
      <div className="phead__identity">
        <h1 className="sr-only">{words.title}</h1>
        <NameField />
        {ready ? <Summary /> : null}
      </div>
      {phone ? <DataLine /> : null}
      {ready ? <Budget /> : null}
      <UndoButtons />
      {phone ? null : <Actions file={file} ready={ready} />}
    </header>
  );
}
