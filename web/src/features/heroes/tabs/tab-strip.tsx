import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Link } from '../../../lib/link.tsx';
import { addressStore, navigate } from '../../../lib/router.ts';
import { Icon } from '../../../ui/glyph.tsx';
import { usePlannerState } from '../session-context.ts';
import { strings } from '../strings.ts';
import { tabWords as words } from '../words/tabs.ts';
import { closeOpen, noteOpen, openBuilds } from './open-builds.ts';
import './tab-strip.css';

/** The address of the open build. */
function useHere(): string {
  return useStore(addressStore, ({ path, search }) => {
    const draft = search.get('draft');
    return draft === null ? path : `${path}?draft=${encodeURIComponent(draft)}`;
  });
}

/** The builds that are open, once there is more than one. */
export function TabStrip() {
  const here = useHere();
  const name = usePlannerState(({ build }) => (build.name.trim() === '' ? strings.unnamed : build.name));
  const builds = useStore(openBuilds, (state) => state.builds);
  useEffect(() => noteOpen(here, name), [here, name]);
  if (builds.length < 2) return null;

  function close(path: string) {
    const next = closeOpen(path);
    if (path === here) void navigate(next?.path ?? '/heroes');
  }

  return (
    <nav className="tabstrip" aria-label={words.title}>
      <ul className="tabstrip__list">
        {builds.map((build) => (
          <li
            key={build.path}
            className={`tabstrip__tab${build.path === here ? ' tabstrip__tab--here' : ''}`}
          >
            <Link
              to={build.path}
              className="tabstrip__name"
              aria-current={build.path === here ? 'page' : undefined}
            >
              {build.path === here ? name : build.name}
            </Link>
            <button
              type="button"
              className="tabstrip__close"
              aria-label={words.close(build.name)}
              title={words.close(build.name)}
              onClick={() => close(build.path)}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
        <li>
          <Link to="/heroes/new" className="tabstrip__add" aria-label={words.add} title={words.add}>
            <Icon name="plus" size={16} />
          </Link>
        </li>
      </ul>
    </nav>
  );
}
