import { Link } from '../../../lib/link.tsx';
import { shownAge } from '../../../lib/shown-date.ts';
import { IconButton } from '../../../ui/button.tsx';
import type { Draft } from '../document/draft.ts';
import { buildPath, draftPath } from '../paths.ts';
import { hallWords } from '../words/hall.ts';
import { BuildTable } from './build-table.tsx';
import { nameOfDraft } from './use-drafts.ts';

interface DraftListProps {
  readonly drafts: readonly Draft[];
  readonly onRemove?: (draft: Draft) => void;
}

function DraftLink({ draft }: { readonly draft: Draft }) {
  const name = nameOfDraft(draft);
  return draft.server === null ? (
    <Link to={draftPath(draft.id)}>{name}</Link>
  ) : (
    <>
      <Link to={buildPath(draft.server.id)}>{name}</Link> <span className="faint">{hallWords.unsaved}</span>
    </>
  );
}

/** Builds kept in this browser, the latest first. */
export function DraftList({ drafts, onRemove }: DraftListProps) {
  const now = Date.now();
  return (
    <BuildTable
      caption={hallWords.local}
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
              label={hallWords.remove(nameOfDraft(draft))}
              onClick={() => onRemove(draft)}
            />
          ),
      }))}
    />
  );
}
