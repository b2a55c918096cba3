import type { User } from '@guildhall/client';
import { QueryClient, QueryClientProvider, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api } from '../../lib/api.ts';
import { useLateFonts } from '../../lib/late-fonts.ts';
import { shownDate } from '../../lib/shown-date.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Failed } from './failed.tsx';
import { strings } from './strings.ts';
import './admin.css';

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1 } } });

interface Doing {
  /** Show a link that was made, or what went wrong. */
  readonly onLink: (link: string) => void;
  readonly onError: (error: unknown) => void;
}

function UserLine({ user, onLink, onError }: Doing & { readonly user: User }) {
  const act = (work: () => Promise<unknown>) =>
    void work()
      .then(() => queries.invalidateQueries())
      .catch(onError);
  const button = (label: string, work: () => Promise<unknown>) => (
    <Button look="quiet" aria-label={strings.of(label, user.name)} onClick={() => act(work)}>
      {label}
    </Button>
  );
  const change = (changes: Parameters<typeof api.admin.updateUser>[1]) => () =>
    api.admin.updateUser(user.id, changes);
  return (
    <li>
      <span className="admin__fill">
        <strong>{user.name}</strong> <span className="quiet">{user.email}</span>
      </span>
      <span>
        {strings.role[user.role]}, {strings.status[user.status]}
      </span>
      <span className="quiet">
        {user.seenAt === null ? strings.never : strings.seen(shownDate(user.seenAt))}
      </span>
      {user.status === 'deleted' ? null : (
        <span className="admin__actions">
          {user.role === 'admin'
            ? button(strings.makeUser, change({ role: 'user' }))
            : button(strings.makeAdmin, change({ role: 'admin' }))}
          {user.status === 'active'
            ? button(strings.suspend, change({ status: 'suspended' }))
            : button(strings.admit, change({ status: 'active' }))}
          {button(strings.reset, async () => onLink(await api.admin.resetUser(user.id, false)))}
        </span>
      )}
    </li>
  );
}

function Invites({ onLink, onError }: Doing) {
  const list = useQuery({ queryKey: ['invites'], queryFn: () => api.admin.invites() });
  const open = list.data?.filter(
    ({ usedAt, expiresAt }) => usedAt === null && expiresAt > new Date().toISOString(),
  );
  const invite = async () => {
    onLink(await api.admin.invite({}));
    await queries.invalidateQueries();
  };
  const withdraw = async (id: string) => {
    await api.admin.revokeInvite(id);
    await queries.invalidateQueries();
  };
  return (
    <section className="section">
      <h2 className="section__title">{strings.invites}</h2>
      <ul className="admin__list" hidden={!open?.length}>
        {open?.map(({ id, role, expiresAt, note }) => (
          <li key={id}>
            <span className="admin__fill">
              {strings.role[role]} {note}
            </span>
            <span className="quiet">{strings.until(shownDate(expiresAt))}</span>
            <IconButton
              icon="trash"
              label={strings.withdraw}
              onClick={() => void withdraw(id).catch(onError)}
            />
          </li>
        ))}
      </ul>
      <div className="admin__actions">
        <Button look="primary" icon="plus" onClick={() => void invite().catch(onError)}>
          {strings.invite}
        </Button>
      </div>
    </section>
  );
}

function Users() {
  const [text, setText] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const q = useDeferredValue(text.trim());
  const doing: Doing = { onLink: setLink, onError: setError };
  const list = useInfiniteQuery({
    queryKey: ['users', q],
    queryFn: ({ pageParam }) =>
      api.admin.users({ ...(q === '' ? {} : { q }), ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
  });
  return (
    <>
      {error === null ? null : <Failed error={error} />}
      {link === null ? null : (
        <Notice kind="warning" title={strings.link}>
          <p className="admin__link">{link}</p>
        </Notice>
      )}
      <Invites {...doing} />
      <section className="section">
        <h2 className="section__title">{strings.users}</h2>
        <label className="field">
          <span className="field__label">{strings.search}</span>
          <input
            className="input"
            type="search"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        {list.isPending ? <Skeleton height={160} /> : null}
        {list.isError ? <Failed error={list.error} onRetry={() => void list.refetch()} /> : null}
        <ul className="admin__list">
          {list.data?.pages
            .flatMap(({ items }) => items)
            .map((user) => (
              <UserLine key={user.id} user={user} {...doing} />
            ))}
        </ul>
        {list.hasNextPage ? <Button onClick={() => void list.fetchNextPage()}>{strings.more}</Button> : null}
      </section>
    </>
  );
}

/** Accounts and invitations. */
export function UsersPage() {
  useLateFonts(true, 0);
  return (
    <QueryClientProvider client={queries}>
      <div className="page">
        <header className="page__head double-rule">
          <h1 className="page__title">{strings.users}</h1>
          <p className="page__lead">{strings.usersLead}</p>
        </header>
        <Users />
      </div>
    </QueryClientProvider>
  );
}
