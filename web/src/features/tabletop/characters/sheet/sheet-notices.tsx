import { type CompendiumUpdate, validateCharacter } from '@guildhall/tabletop/sheet';
import { useMemo } from 'react';
import { Link } from '../../../../lib/link.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { CharacterState } from '../character-store.ts';
import { wizardPath } from '../paths.ts';
import { SaveNotices } from '../save-state.tsx';
import { useSheet } from './sheet-context.ts';
import { strings } from './strings.ts';

interface UpdatesProps {
  readonly updates: readonly CompendiumUpdate[];
  readonly words: typeof strings.newer | typeof strings.changedRules;
}

/** What the compendium has newer than the sheet; one click takes it, and can be taken back. */
function Updates({ updates, words }: UpdatesProps) {
  const { act } = useSheet();
  if (updates.length === 0) return null;
  const references = updates.map(({ reference }) => reference);
  const names = updates.map(({ name }) => name);
  return (
    <Notice
      kind="good"
      title={words.title(names)}
      action={
        // A notice colours what is directly in it.
        <span>
          <Button look="primary" onClick={() => void act({ type: 'take-updates', references })}>
            {words.take}
          </Button>
        </span>
      }
    >
      <p>{words.body}</p>
    </Notice>
  );
}

/** What stands between the player and a good evening: unsaved words, conflicts, broken rules, open choices. */
export function SheetNotices({ state }: { readonly state: CharacterState }) {
  const { open, session } = useSheet();
  const { updates } = state;
  const problems = useMemo(() => validateCharacter(open.character, open.rules), [open]);
  return (
    <div className="notices">
      <SaveNotices session={session} state={state} />
      <Updates updates={updates.filter(({ copied }) => copied)} words={strings.newer} />
      <Updates updates={updates.filter(({ copied }) => !copied)} words={strings.changedRules} />
      {open.sheet.open.length === 0 ? null : (
        <Notice
          kind="warning"
          title={strings.openChoices(open.sheet.open.length)}
          action={
            <span>
              <Link to={wizardPath(session.id)} className="button button--primary">
                {strings.continueBuilding}
              </Link>
            </span>
          }
        />
      )}
      {problems.length === 0 ? null : (
        <Notice kind="danger" title={strings.problems(problems.length)}>
          <p>{strings.problemsBody}</p>
          <ul className="problems">
            {problems.map(({ path, code, message }) => (
              <li key={`${path}:${code}:${message}`}>
                {message} <span className="num faint">{path}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
