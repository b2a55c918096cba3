import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { pageStore } from '../../../../lib/page-store.ts';
import { DESKTOP, useMedia } from '../../../../lib/use-media.ts';
import { Glyph, Icon } from '../../../../ui/glyph.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';
import type { CharacterSession, CharacterState, OpenCharacter } from '../character-store.ts';
import { AbilitiesArea } from './abilities.tsx';
import { CombatArea } from './combat.tsx';
import { FeaturesArea } from './features.tsx';
import { ItemsArea } from './items.tsx';
import { LogList, RolledEntry } from './log-panel.tsx';
import { NotesArea } from './notes.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { type Panel, SheetContext, type SheetTools, useSheet } from './sheet-context.ts';
import { SheetHead } from './sheet-head.tsx';
import { sheetLog } from './sheet-log.ts';
import { SheetNotices } from './sheet-notices.tsx';
import { SidePanel } from './side-panel.tsx';
import { SpellsArea } from './spells.tsx';
import { strings } from './strings.ts';
import { useAct, useUndoShortcuts } from './use-act.ts';
import { Vitals } from './vitals.tsx';
import '../characters.css';
import './styles/index.css';
import '../../dice/styles/index.css';

const AREAS = ['abilities', 'combat', 'spells', 'items', 'features', 'notes'] as const;
type Area = (typeof AREAS)[number];

const ICONS = { abilities: 'person', items: 'list', features: 'star', notes: 'file' } as const;

function AreaLabel({ area }: { readonly area: Area }) {
  return (
    <span className="area-label">
      {area === 'combat' ? (
        <Glyph form="attack" mark="edge" size={20} />
      ) : area === 'spells' ? (
        <Glyph form="control" mark="flame" size={20} />
      ) : (
        <Icon name={ICONS[area]} size={20} />
      )}
      {strings.areas[area]}
    </span>
  );
}

function AreaView({ area }: { readonly area: Area }) {
  switch (area) {
    case 'abilities':
      return <AbilitiesArea />;
    case 'combat':
      return <CombatArea />;
    case 'spells':
      return <SpellsArea />;
    case 'items':
      return <ItemsArea />;
    case 'features':
      return <FeaturesArea />;
    case 'notes':
      return <NotesArea />;
  }
}

/** The last roll over the bottom bar of a phone; opens the log. */
function LastRoll() {
  const { log, show } = useSheet();
  const last = useStore(log.store, ({ entries }) => entries.find((entry) => entry.kind === 'roll'));
  if (last?.kind !== 'roll') return null;
  return (
    <section className="last-roll" aria-label={strings.lastRoll} aria-live="polite">
      <RolledEntry entry={last} />
      <button type="button" className="last-roll__open" onClick={() => show({ kind: 'log' })}>
        <Icon name="up" size={18} />
        <span className="sr-only">{strings.openLog}</span>
      </button>
    </section>
  );
}

interface SheetProps {
  readonly session: CharacterSession;
  readonly open: OpenCharacter;
  readonly state: CharacterState;
}

/** A character in play. */
export function Sheet({ session, open, state }: SheetProps) {
  const log = sheetLog(session.id);
  const act = useAct(session, log);
  useUndoShortcuts(log);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [chosen, setChosen] = useState<Area>('combat');
  const desk = useMedia(DESKTOP);
  const tools = useMemo<SheetTools>(
    () => ({
      session,
      open,
      log,
      act,
      panel,
      // On a desk the log is what is there without a panel.
      show: (next) => setPanel(desk && next?.kind === 'log' ? null : next),
    }),
    [session, open, log, act, panel, desk],
  );
  useEffect(() => {
    pageStore.setState({ ownDock: true });
    return () => pageStore.setState({ ownDock: false });
  }, []);
  useEffect(() => {
    document.title = `${open.sheet.name} – Guildhall`;
  }, [open.sheet.name]);

  const casts = open.sheet.spellcasting.length > 0 || open.sheet.spells.length > 0;
  const areas = AREAS.filter((area) => (area !== 'abilities' || !desk) && (area !== 'spells' || casts));
  const area = areas.includes(chosen) ? chosen : 'combat';
  return (
    <SheetContext value={tools}>
      <div className="sheet" data-panel={panel !== null}>
        <SheetHead saving={state.saving} />
        <SheetNotices state={state} />
        <Vitals />
        <div className="sheet__desk">
          {desk ? (
            <div className="sheet__left">
              <AbilitiesArea />
            </div>
          ) : null}
          <div className="sheet__middle">
            <Tabs
              className="sheet-tabs"
              label={strings.areasLabel}
              items={areas.map((id) => ({ id, label: <AreaLabel area={id} /> }))}
              selected={area}
              onSelect={setChosen}
            >
              <AreaView area={area} />
            </Tabs>
          </div>
          {panel === null && !desk ? null : (
            <aside className="sheet__right" aria-label={strings.log}>
              {panel === null ? (
                <section className="sheet__log">
                  <h2 className="block__title">{strings.log}</h2>
                  <LogList />
                </section>
              ) : (
                <SidePanel panel={panel} />
              )}
            </aside>
          )}
        </div>
        {desk || panel !== null ? null : <LastRoll />}
      </div>
      <PrintSheet />
    </SheetContext>
  );
}
