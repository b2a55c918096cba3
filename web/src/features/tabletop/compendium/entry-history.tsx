import type { CompendiumEntry, CompendiumVersion, HomebrewEntry } from '@guildhall/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api.ts';
import { shownDate } from '../../../lib/shown-date.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { LoadError } from './load-error.tsx';
import { queries } from './queries.tsx';
import { strings } from './strings.ts';

/** What an entry said before; of one's own it can be said again. */
export function EntryHistory({ entry }: { readonly entry: CompendiumEntry }) {
  const [open, setOpen] = useState(false);
  const versions = useQuery({
    queryKey: ['versions', entry.id, entry.version],
    queryFn: () => api.compendium.versions(entry.id),
    enabled: open,
  });
  const change = useMutation({
    mutationFn: (older: CompendiumVersion) =>
      api.compendium.updateHomebrew(entry.id, entry.version, saidBy(entry, older)),
    onSuccess: async (_saved, { version }) => {
      await queries.invalidateQueries();
      showToast(strings.broughtBack(version));
    },
  });
  const own = entry.origin === 'homebrew';
  return (
    <details className="history" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{strings.history}</summary>
      <p className="quiet">{strings.historyLead}</p>
      {versions.isError ? <LoadError error={versions.error} onRetry={() => void versions.refetch()} /> : null}
      {change.isError ? <Notice kind="danger" title={change.error.message} /> : null}
      <ol className="history__list">
        {versions.data?.map((version) => (
          <li key={version.version} className="history__version">
            <p className="history__said">
              <strong>{strings.version(version.version)}</strong>{' '}
              <span className="quiet">
                {version.replacedAt === null ? strings.current : shownDate(version.replacedAt)}
              </span>
              <br />
              {version.name}: {version.summary}
            </p>
            {own && version.replacedAt !== null ? (
              <Button disabled={change.isPending} onClick={() => change.mutate(version)}>
                {strings.bringBack(version.version)}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Characters of a summary that may be sent. */
const SUMMARY = 200;

/** An older version as it is sent to become the newest. */
function saidBy({ kind, edition, slug }: CompendiumEntry, older: CompendiumVersion): HomebrewEntry {
  const { name, summary, facts, text } = older;
  return {
    kind,
    edition,
    slug,
    name,
    facts,
    ...(summary.length > SUMMARY ? {} : { summary }),
    ...(text === null ? {} : { text }),
  };
}
