import type { BuildRecord, ShareLink } from '@guildhall/client';
import { type FormEvent, useEffect, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { Link } from '../../../lib/link.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { libraryWords as words } from './strings.ts';
import './library.css';

const VISIBILITIES = ['private', 'unlisted', 'public'] as const;

interface Sharing {
  readonly record: BuildRecord;
  readonly links: readonly ShareLink[];
}

async function copy(path: string): Promise<void> {
  const address = new URL(path, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    showToast(words.copied(address));
  } catch {
    // The clipboard needs a secure origin: show the link instead.
    showToast(address);
  }
}

function Details({ record, run }: { readonly record: BuildRecord; readonly run: Run }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const visibility = VISIBILITIES.find((one) => one === form.get('visibility')) ?? 'private';
    const tags = String(form.get('tags') ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
    run(async () => {
      await api.library.describe(record.id, { visibility, tags });
      showToast(words.saved);
    });
  };
  return (
    <form className="share__form" onSubmit={submit}>
      <label className="field">
        <span className="field__label">{words.visibility}</span>
        <select className="input" name="visibility" defaultValue={record.visibility}>
          {VISIBILITIES.map((one) => (
            <option key={one} value={one}>
              {words.visibilities[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field__label">{words.tags}</span>
        <input className="input" name="tags" defaultValue={record.tags.join(', ')} maxLength={500} />
      </label>
      <div className="dialog__actions">
        <Button type="submit" look="primary">
          {words.save}
        </Button>
      </div>
    </form>
  );
}

type Run = (work: () => Promise<unknown>) => void;

function Links({
  id,
  links,
  run,
}: {
  readonly id: string;
  readonly links: readonly ShareLink[];
  readonly run: Run;
}) {
  return (
    <section>
      <h3>{words.links}</h3>
      {links.length === 0 ? <p className="quiet">{words.noLinks}</p> : null}
      {links.map(({ code, path, access }) => (
        <div key={code} className="share__row">
          <span>{words.linkKinds[access]}</span>
          <code>{path}</code>
          <Button icon="link" onClick={() => void copy(path)}>
            {words.copy}
          </Button>
          <Button look="danger" onClick={() => run(() => api.library.revokeLink(id, code))}>
            {words.revoke}
          </Button>
        </div>
      ))}
      <div className="share__row">
        <Button onClick={() => run(() => api.library.createLink(id, 'view'))}>{words.newView}</Button>
        <Button onClick={() => run(() => api.library.createLink(id, 'edit'))}>{words.newEdit}</Button>
      </div>
    </section>
  );
}

/** Who may see a stored build, its tags, and short links to look or to edit together. */
export function ShareDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [sharing, setSharing] = useState<Sharing | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = async () => {
    const [record, links] = await Promise.all([api.builds.get(id), api.library.links(id)]);
    setSharing({ record, links });
  };
  const run: Run = (work) => {
    setError(null);
    work().then(load).catch(setError);
  };
  useEffect(() => {
    load().catch(setError);
    // The dialog is opened for one build.
  }, [id]);
  return (
    <Dialog title={words.shareTitle} closeLabel={words.close} onClose={onClose}>
      {error === null ? null : <ErrorNotice error={error} title={words.shareFailed} safe={words.safe} />}
      {sharing === null && error === null ? <Skeleton height={160} /> : null}
      {sharing === null ? null : (
        <>
          <Details record={sharing.record} run={run} />
          <Links id={id} links={sharing.links} run={run} />
          <p>
            <Link to={`/heroes/builds/${id}/versions`}>{words.versions}</Link>
          </p>
        </>
      )}
    </Dialog>
  );
}
