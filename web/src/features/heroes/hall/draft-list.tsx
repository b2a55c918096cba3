import { Link } from '@tanstack/react-router';
import { shownAge } from '../../../lib/shown-date.ts';
import { IconButton } from '../../../ui/button.tsx';
import type { Draft } from '../document/draft-storage.ts';
import { strings } from '../strings.ts';
import { BuildTable } from './build-table.tsx';
import { nameOfDraft } from './use-drafts.ts';

interface DraftListProps {
  readonly drafts: readonly Draft[];
  readonly onRemove?: (draft: Draft) => void;
}

function DraftLink({ draft }: { readonly draft: Draft }) {
  const name = nameOfDraft(draft);
  return draft.server === null ? (
    <Link to="/heroes/new" search={{ draft: draft.id }}>
      {name}
    </Link>
  ) : (
    <Link to="/heroes/builds/$id" params={{ id: draft.server.id }}>
      {name}
    </Link>
  );
}

/** Builds kept in this browser, the latest first. */
export function DraftList({ drafts, onRemove }: DraftListProps) {
  const now = Date.now();
  return (
    <BuildTable
      caption={strings.hall.local}
      lines={drafts.map((draft) => ({
        id: draft.id,
        archetype: draft.build.archetype,
        primary: draft.build.primary,
        secondary: draft.build.secondary,
        level: draft.build.level,
        changed: shownAge(draft.updatedAt, now),
        link: <DraftLink draft={draft} />,
        actions:
          onRemove === undefined ? null : (
            <IconButton
              icon="trash"
              label={strings.hall.remove(nameOfDraft(draft))}
              onClick={() => onRemove(draft)}
            />
          ),
      }))}
    />
  );
}
