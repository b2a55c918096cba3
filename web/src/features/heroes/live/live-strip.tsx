import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { usePlanner, usePlannerState, useView } from '../session-context.ts';
import type { LiveBuild, Other } from './live-build.ts';
import { powerName } from './place-name.ts';
import { liveWords } from './strings.ts';
import './live.css';

/** Avatars that are drawn; the rest is a number. */
const SHOWN = 4;

/** Others can wait until the first view is whole. */
const JOIN_AFTER_MS = 1000;

/** Joins the room of the open build once its totals are there, and leaves it with the page. */
function useLive(): LiveBuild | null {
  const { session } = usePlanner();
  const id = usePlannerState(({ server }) => server?.id ?? null);
  const ready = usePlannerState(({ result }) => result !== null);
  const [live, setLive] = useState<LiveBuild | null>(null);
  useEffect(() => {
    if (id === null || !ready) return;
    let left = false;
    let started: LiveBuild | null = null;
    const join = async () => {
      const { startLive } = await import('./live-build.ts');
      if (left) return;
      started = startLive(session);
      setLive(started);
    };
    const timer = setTimeout(() => void join(), JOIN_AFTER_MS);
    return () => {
      left = true;
      clearTimeout(timer);
      started?.stop();
      setLive(null);
    };
    // A reload of the data is no reason to leave.
  }, [session, id, ready && id !== null]);
  return live;
}

/** Tells others which slot is open here. */
function useMarker(live: LiveBuild): void {
  const slot = useView((state) => state.slot);
  useEffect(() => {
    live.mark(slot === null ? null : [slot.list, slot.index, 'slots', slot.slot], slot !== null);
  }, [live, slot]);
}

function Avatar({ other }: { readonly other: Other }) {
  const place = usePlannerState(({ build, data }) => powerName(build, data, other.at));
  const text = place === null ? other.name : liveWords.at(other.name, place);
  return (
    <li className="live__person" data-busy={place === null ? undefined : ''} title={text}>
      <span className="live__avatar" aria-hidden="true">
        {initials(other.name)}
      </span>
      <span className={place === null ? 'sr-only' : 'live__place'}>{text}</span>
    </li>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('') || '?';
}

function Present({ live }: { readonly live: LiveBuild }) {
  const { others, online, waiting } = useStore(live.state);
  useMarker(live);
  if (others.length === 0 && (online || !waiting)) return null;
  return (
    <section className="live" aria-label={liveWords.here(others.length)}>
      <ul className="live__people">
        {others.slice(0, SHOWN).map((other) => (
          <Avatar key={other.connection} other={other} />
        ))}
        {others.length > SHOWN ? <li className="live__more num">+{others.length - SHOWN}</li> : null}
      </ul>
      <span className="live__state" role="status">
        {online ? liveWords.together : liveWords.waiting}
      </span>
    </section>
  );
}

/** Who else has this build open, what they work on, and whether edits reach them. */
export function LiveStrip() {
  const live = useLive();
  return live === null ? null : <Present live={live} />;
}
