import { isGuildError } from '@guildhall/kernel';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/glyph.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { CharacterSession, CharacterState } from './character-store.ts';
import { strings } from './strings.ts';

/** Whether the server has everything, in a word. */
export function SaveState({ saving }: Pick<CharacterState, 'saving'>) {
  return (
    <span className="save-state" data-saving={saving} role="status">
      <Icon name={saving === 'unsaved' ? 'warning' : saving === 'saved' ? 'check' : 'save'} size={16} />
      {strings[saving]}
    </span>
  );
}

interface SaveNoticesProps {
  readonly session: CharacterSession;
  readonly state: CharacterState;
}

/** What to know about saving: edits that wait, and what another device changed at the same time. */
export function SaveNotices({ session, state: { saveError, conflicts } }: SaveNoticesProps) {
  const refused = isGuildError(saveError) && !saveError.retryable;
  return (
    <>
      {saveError === null ? null : (
        <Notice
          kind={refused ? 'danger' : 'warning'}
          title={strings.unsaved}
          action={<Button onClick={() => void session.save()}>{strings.retry}</Button>}
        >
          <p>{saveError instanceof Error ? saveError.message : String(saveError)}</p>
          <p>{refused ? strings.refusedBody : strings.unsavedBody}</p>
        </Notice>
      )}
      {conflicts.length === 0 ? null : (
        <Notice
          kind="warning"
          title={strings.conflictTitle}
          action={<Button onClick={() => session.forgetConflicts()}>{strings.dismiss}</Button>}
        >
          <p>{strings.conflictBody(conflicts.join(', '))}</p>
        </Notice>
      )}
    </>
  );
}
