import type { TrainingLinkedPlayer } from '@guildhall/client';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { KEYS, trainingQueries } from './queries.ts';
import { strings } from './strings.ts';
import '../../ui/table.css';

/** Players of the original service that are one's own: claim them, see how they do, let them go. */
export function LinkedPlayers() {
  const players = useQuery({ queryKey: KEYS.players, queryFn: () => api.training.players() });
  const [failure, setFailure] = useState<string | null>(null);
  async function change(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      setFailure(null);
      await trainingQueries.invalidateQueries({ queryKey: KEYS.players });
      return true;
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      return false;
    }
  }
  return (
    <details className="linked" open={(players.data?.length ?? 0) > 0 || undefined}>
      <summary className="linked__summary">
        <h2 className="section__title">{strings.players}</h2>
      </summary>
      <p className="quiet">{strings.playersLead}</p>
      {players.data === undefined || players.data.length === 0 ? (
        <p>{players.error === null ? strings.playersNone : players.error.message}</p>
      ) : (
        <PlayerTable
          players={players.data}
          onRelease={(id) => void change(() => api.training.releasePlayer(id))}
        />
      )}
      {failure === null ? null : <Notice kind="danger" title={failure} />}
      <Claim onClaim={(player) => change(() => api.training.claimPlayer(player))} />
    </details>
  );
}

function PlayerTable({
  players,
  onRelease,
}: {
  readonly players: readonly TrainingLinkedPlayer[];
  readonly onRelease: (id: number) => void;
}) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{strings.player}</th>
          <th scope="col" className="table__number">
            {strings.rating}
          </th>
          <th scope="col" className="table__number">
            {strings.resolved}
          </th>
          <th scope="col" className="table__number">
            {strings.accuracy}
          </th>
          <th scope="col">
            <span className="sr-only">{strings.playerRelease}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {players.map(({ id, username, email, rating, rd, resolved, accuracyPercent }) => (
          <tr key={id}>
            <th scope="row">
              <strong>{username}</strong> <span className="quiet">{email}</span>
            </th>
            <td className="num table__number">
              {Math.round(rating)} <span className="quiet">± {Math.round(rd)}</span>
            </td>
            <td className="num table__number">{resolved}</td>
            <td className="num table__number">
              {resolved === 0 ? strings.notYet : `${Math.round(accuracyPercent)} %`}
            </td>
            <td className="table__number">
              <Button
                look="quiet"
                aria-label={strings.playerReleaseNamed(username)}
                onClick={() => onRelease(id)}
              >
                {strings.playerRelease}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Claim({
  onClaim,
}: {
  readonly onClaim: (player: { readonly username: string; readonly email: string }) => Promise<boolean>;
}) {
  const id = useId();
  const [username, setUsername] = useState('');
  const [email, setEmail] = useState('');
  async function claim(event: FormEvent) {
    event.preventDefault();
    if (!(await onClaim({ username: username.trim(), email: email.trim() }))) return;
    setUsername('');
    setEmail('');
  }
  return (
    <form className="linked__claim" onSubmit={(event) => void claim(event)}>
      <div className="field">
        <label className="field__label" htmlFor={`${id}-name`}>
          {strings.playerName}
        </label>
        <input
          id={`${id}-name`}
          className="input"
          required
          maxLength={50}
          autoComplete="off"
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
      </div>
      <div className="field">
        <label className="field__label" htmlFor={`${id}-mail`}>
          {strings.playerMail}
        </label>
        <input
          id={`${id}-mail`}
          className="input"
          type="email"
          required
          maxLength={254}
          autoComplete="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </div>
      <Button type="submit">{strings.playerClaim}</Button>
    </form>
  );
}
