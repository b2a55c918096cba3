import type { EntryRef } from '@guildhall/heroes';
import { useCallback } from 'react';
import { lazyView } from '../../../lib/lazy-view.tsx';
import { Icon } from '../../../ui/glyph.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { Drawer } from '../planner/drawer.tsx';
import { undoEdit } from '../planner/history-edits.ts';
import type { TotalsTab as TabId } from '../planner/view.ts';
import { usePlanner, usePlannerState, useReady, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { Journal } from './journal.tsx';
import { TotalsTab } from './totals-tab.tsx';
import { useNoteCount } from './use-note-count.ts';

const WhyPanel = lazyView(async () => (await import('./why-panel.tsx')).WhyPanel);

const ConditionsPanel = lazyView(
  async () => (await import('../conditions/conditions-panel.tsx')).ConditionsPanel,
);
const ControlTab = lazyView(async () => (await import('./control-tab.tsx')).ControlTab);
const BonusesTab = lazyView(async () => (await import('./bonuses-tab.tsx')).BonusesTab);
const NotesTab = lazyView(async () => (await import('./notes-tab.tsx')).NotesTab);
const PowerDetails = lazyView(async () => (await import('../details/power-details.tsx')).PowerDetails);

const words = strings.totals;

function TotalsBody() {
  const tools = usePlanner();
  const { result } = useReady();
  const change = usePlannerState((state) => state.change);
  const tab = useView((state) => state.totalsTab);
  const notes = useNoteCount();
  const onWhy = useCallback((path: string) => tools.view.setState({ why: path }), [tools]);
  const unknown = result.unknown.length;
  const props = { totals: result.totals, before: change?.from.totals ?? null, onWhy };
  const tabs: readonly { readonly id: TabId; readonly label: string }[] = [
    { id: 'totals', label: words.tabs.totals },
    { id: 'control', label: words.tabs.control },
    { id: 'bonuses', label: words.tabs.bonuses },
    { id: 'notes', label: notes === 0 ? words.tabs.notes : `${words.tabs.notes} ${notes}` },
  ];
  return (
    <>
      <Tabs
        label={words.title}
        items={tabs}
        selected={tab}
        onSelect={(totalsTab) => tools.view.setState({ totalsTab })}
        className="totals__tabs"
      >
        {unknown === 0 || tab === 'notes' ? null : (
          <button
            type="button"
            className="totals__incomplete"
            onClick={() => tools.view.setState({ totalsTab: 'notes' })}
          >
            <Icon name="unknown" size={14} />
            {words.incompleteTotals(unknown)}
          </button>
        )}
        {tab === 'totals' ? <TotalsTab {...props} /> : null}

        {tab === 'control' ? <ControlTab {...props} /> : null}
        {tab === 'bonuses' ? <BonusesTab /> : null}
        {tab === 'notes' ? <NotesTab /> : null}
      </Tabs>
      <Journal change={change} onUndo={() => undoEdit(tools)} />
    </>
  );
}

interface ShownProps {
  readonly why: string | null;
  readonly details: EntryRef | null;
  readonly conditions: boolean;
}

function Shown({ why, details, conditions }: ShownProps) {
  if (why !== null) return <WhyPanel path={why} />;
  if (conditions) return <ConditionsPanel />;
  return details === null ? <TotalsBody /> : <PowerDetails place={details} />;
}

/** Holds the place of the totals while their data is on its way. */
function Waiting() {
  return (
    <div className="why" aria-busy="true">
      <Skeleton height={280} />
      <Skeleton height={140} />
    </div>
  );
}

/** Totals: the right column of the desktop, a drawer on tablets, a pull-up sheet on the phone. */
export function TotalsPanel({ drawer }: { readonly drawer: boolean }) {
  const { view } = usePlanner();
  const open = useView((state) => state.totalsOpen);
  const why = useView((state) => state.why);
  const details = useView((state) => state.details);
  const conditions = useView((state) => state.conditions);
  const computed = usePlannerState((state) => state.result !== null);
  return (
    <Drawer
      className="totals"
      label={words.title}
      drawer={drawer}
      open={open}
      bare={why !== null || details !== null || conditions}
      onClose={() => view.setState({ totalsOpen: false, why: null, details: null, conditions: false })}
    >
      {computed ? <Shown why={why} details={details} conditions={conditions} /> : <Waiting />}
    </Drawer>
  );
}
