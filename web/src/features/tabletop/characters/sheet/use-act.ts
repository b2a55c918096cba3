import type { CharacterCommand } from '@guildhall/tabletop/sheet';
import { useCallback } from 'react';
import { uniqueId } from '../../../../lib/unique-id.ts';
import { useShortcuts } from '../../../../lib/use-shortcuts.ts';
import { showToast } from '../../../../ui/toast.tsx';
import type { CharacterSession } from '../character-store.ts';
import { eventText } from './event-text.ts';
import type { Done } from './sheet-context.ts';
import type { SheetLog } from './sheet-log.ts';
import { strings } from './strings.ts';

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Commands of the sheet: done at once here, then by the server; what happened can be taken back, and done again. */
export function useAct(session: CharacterSession, log: SheetLog) {
  return useCallback(
    (command: CharacterCommand): Promise<Done | null> => run({ session, log }, command, false),
    [session, log],
  );
}

interface Desk {
  readonly session: CharacterSession;
  readonly log: SheetLog;
}

async function run({ session, log }: Desk, command: CharacterCommand, again: boolean): Promise<Done | null> {
  const before = session.store.getState().open?.sheet;
  if (before === undefined) return null;
  const id = uniqueId();
  const redo = () => void run({ session, log }, command, true);
  const undo = () => {
    session.takeBack(id).then(
      () => {
        log.markUndone(id);
        showToast(strings.tookBack(text), { label: strings.redo, run: redo });
      },
      (error: unknown) => showToast(strings.notUndone(reasonOf(error))),
    );
  };
  let text = '';
  try {
    const events = await session.command(command, id);
    const open = session.store.getState().open;
    if (open === null) return null;
    text = eventText(command, events, open.rules);
    log.deed({ id, text, undo, redo }, again);
    showToast(text, { label: strings.undo, run: undo });
    return { before, after: open.sheet };
  } catch (error) {
    showToast(reasonOf(error));
    return null;
  }
}

/** Ctrl Z takes the last deed back; Ctrl Shift Z and Ctrl Y do it again. */
export function useUndoShortcuts(log: SheetLog): void {
  useShortcuts(() => {
    const redo = () => {
      const deed = log.takeUndone();
      if (deed === undefined) showToast(strings.nothingToRedo);
      else deed.redo();
    };
    return [
      {
        keys: 'mod+z',
        label: strings.undo,
        run: () => {
          const deed = log.lastDone();
          if (deed === undefined) showToast(strings.nothingToUndo);
          else deed.undo();
        },
      },
      { keys: 'mod+shift+z', label: strings.redo, run: redo },
      { keys: 'mod+y', label: strings.redo, run: redo },
    ];
  }, [log]);
}
