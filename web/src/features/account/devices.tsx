import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { navigate } from '../../lib/router.ts';
import { shownDate } from '../../lib/shown-date.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Problem } from './form.tsx';
import { queries } from './frame.tsx';
import { strings } from './strings.ts';

async function end(id: string): Promise<void> {
  await api.identity.endSession(id);
  await queries.invalidateQueries();
}

async function everywhere(): Promise<void> {
  await api.identity.logoutEverywhere();
  queries.clear();
  await navigate('/account/sign-in');
}

/** Where the account is or was signed in. */
export function Devices() {
  const list = useQuery({ queryKey: ['sessions'], queryFn: () => api.identity.sessions() });
  return (
    <section className="section" aria-labelledby="devices">
      <h2 className="section__title" id="devices">
        {strings.devices}
      </h2>
      {list.isPending ? <Skeleton height={96} /> : null}
      {list.isError ? <Problem error={list.error} /> : null}
      <ul className="account__list">
        {list.data?.map(({ id, device, state, current, seenAt, address }) => (
          <li key={id}>
            <span className="account__fill">
              {device}
              {current ? <strong> ({strings.thisDevice})</strong> : null}
            </span>
            <span>{strings.state[state]}</span>
            <span className="quiet">
              {shownDate(seenAt)} · {address}
            </span>
            {current || state === 'ended' || state === 'expired' ? null : (
              <IconButton icon="power" label={strings.endDevice(device)} onClick={() => void end(id)} />
            )}
          </li>
        ))}
      </ul>
      <div className="account__actions">
        <Button onClick={() => void everywhere()}>{strings.everywhere}</Button>
      </div>
    </section>
  );
}
