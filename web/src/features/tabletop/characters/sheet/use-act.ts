import type { CharacterCommand } from '@guildhall/tabletop/sheet';
import { useCallback } from 'react';
import { uniqueId } from '../../../../lib/unique-id.ts';
import { showToast } from '../../../../ui/toast.tsx';
import type { CharacterSession } from '../character-store.ts';
import { eventText } from './event-text.ts';
import type { Done } from './sheet-context.ts';
import type { SheetLog } from './sheet-log.ts';
import { strings } from './strings.ts';

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Commands of the sheet: done at once here, then by the server; what happened can be taken back. */
export function useAct(session: CharacterSession, log: SheetLog) {
  return useCallback(
    async (command: CharacterCommand): Promise<Done | null> => {
      const before = session.store.getState().open?.sheet;
      if (before === undefined) return null;
      const id = uniqueId();
      const undo = () => {
        session.takeBack(id).then(
          () => log.markUndone(id),
          (error: unknown) => showToast(strings.notUndone(reasonOf(error))),
        );
      };
      try {
        const events = await session.command(command, id);
        const open = session.store.getState().open;
        if (open === null) return null;
        const text = eventText(command, events, open.rules);
        log.deed({ id, text, undo });
        showToast(text, { label: strings.undo, run: undo });
        return { before, after: open.sheet };
      } catch (error) {
        showToast(reasonOf(error));
        return null;
      }
    },
    [session, log],
  );
}
