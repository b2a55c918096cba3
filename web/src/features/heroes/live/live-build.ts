import { type LostEdit, SharedDocument } from '@guildhall/client';
import { applyEdit, type Build, diffBuilds } from '@guildhall/heroes';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { api } from '../../../lib/api.ts';
import { liveServer } from '../../../lib/live-server.ts';
import { uniqueId } from '../../../lib/unique-id.ts';
import { showToast } from '../../../ui/toast.tsx';
import { currentStep } from '../document/history.ts';
import type { PlannerSession } from '../document/session.ts';
import { liveWords } from './strings.ts';

/** Somebody else who has this build open. */
export interface Other {
  readonly connection: string;
  readonly name: string;
  /** Place they look at, as in operations of a build. */
  readonly at: readonly (string | number)[] | null;
  readonly typing: boolean;
}

interface LiveState {
  readonly others: readonly Other[];
  readonly online: boolean;
  /** Edits that the server has not confirmed. */
  readonly waiting: boolean;
}

export interface LiveBuild {
  readonly state: StoreApi<LiveState>;
  /** Tell others which place is worked on. */
  mark(at: readonly (string | number)[] | null, typing: boolean): void;
  stop(): void;
}

/**
 * Joins the room of a stored build. While others are there, edits go out as
 * they are made; alone, they wait to be saved as ever. Edits of others come in
 * either way, under the own ones.
 */
export function startLive(session: PlannerSession): LiveBuild | null {
  const { server, history, build } = session.store.getState();
  if (server === null) return null;
  const { id } = server;
  const state = createStore<LiveState>(() => ({ others: [], online: false, waiting: false }));
  let own = '';
  let merging = false;

  const others = (change: (before: readonly Other[]) => readonly Other[]) =>
    state.setState({ others: change(state.getState().others) });

  const document = new SharedDocument<Build>(
    {
      connection: liveServer(),
      room: `build:${id}`,
      fetch: async () => {
        const record = await api.builds.get(id);
        return { version: record.version, value: record.build };
      },
      diff: (from, to) => diffBuilds(from, to),
      apply: (value, operations) => {
        const applied = applyEdit(value, operations);
        return applied.conflicts.length > 0 ? null : applied.build;
      },
      newKey: uniqueId,
      sends: () => state.getState().others.length > 0,
      onChange: (value, rebase, by) => {
        merging = true;
        session.merge(liveWords.changed(by?.name ?? liveWords.someone), value, rebase);
        merging = false;
      },
      onLost: (lost) => tellLost(session, lost),
      onSynced: (version, clean) => {
        const now = session.store.getState();
        state.setState({ waiting: !clean });
        if (now.server === null) return;
        const savedStep = clean ? now.history.cursor : Math.min(now.server.savedStep, now.history.cursor - 1);
        if (now.server.version !== version || now.server.savedStep !== savedStep)
          session.setServer({ id, version, savedStep });
      },
      onJoined: (joined) => {
        own = joined.connection;
        others(() => joined.present.filter(({ connection }) => connection !== own).map(otherOf));
        state.setState({ online: true });
      },
      onNotice: (notice) => {
        if (notice.type === 'gone')
          others((before) => before.filter(({ connection }) => connection !== notice.payload.connection));
        if (notice.type !== 'here' || notice.payload.connection === own) return;
        const other = otherOf(notice.payload);
        const first = state.getState().others.length === 0;
        others((before) => [...before.filter(({ connection }) => connection !== other.connection), other]);
        // From now on edits are shared; those made alone go out with them.
        if (first) document.flush();
      },
      onEvent: (event) => {
        if (event.type === 'deleted') showToast(liveWords.removed);
      },
      onRefused: () => {
        others(() => []);
        // Who never was in the room loses nothing; a build of another account is only looked at.
        if (own !== '') showToast(liveWords.gone);
        own = '';
      },
    },
    { version: server.version, value: history.steps[server.savedStep]?.value ?? build },
    build,
  );

  const stopStatus = liveServer().onStatus((status) => state.setState({ online: status === 'online' }));
  const stopEdits = session.store.subscribe((next, before) => {
    if (merging) return;
    if (next.build !== before.build) document.edit(next.build, currentStep(next.history).label);
    const saved = next.server;
    if (saved !== null && saved !== before.server && saved.version > document.version)
      document.saved(saved.version, next.history.steps[saved.savedStep]?.value ?? next.build);
  });
  return {
    state,
    mark: (at, typing) => document.mark(at === null ? null : { at, typing }),
    stop: () => {
      stopEdits();
      stopStatus();
      document.close();
    },
  };
}

type Present = {
  readonly connection: string;
  readonly actor: { readonly name: string };
  readonly marker: { readonly at?: readonly (string | number)[]; readonly typing?: boolean } | null;
};

function otherOf({ connection, actor, marker }: Present): Other {
  return { connection, name: actor.name, at: marker?.at ?? null, typing: marker?.typing ?? false };
}

/** The first edit stays; whoever came second may take it back and put the own one in its place. */
function tellLost(session: PlannerSession, { label, operations, by }: LostEdit): void {
  showToast(liveWords.lost(by?.name ?? liveWords.someone, label), {
    label: liveWords.undo,
    run: () => {
      const { build } = session.store.getState();
      const insisted = operations.map((operation) => {
        const [conflict] = applyEdit(build, [operation]).conflicts;
        if (conflict === undefined) return operation;
        const { was: _, ...rest } = operation;
        return conflict.found === undefined ? rest : { ...rest, was: conflict.found };
      });
      const applied = applyEdit(build, insisted);
      if (applied.conflicts.length === 0) session.adopt(label || liveWords.undoLabel, applied.build);
    },
  });
}
