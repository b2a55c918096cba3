import { createStore } from 'zustand/vanilla';

/** A build that is open in this browser tab. */
export interface OpenBuild {
  /** Address it is opened at. */
  readonly path: string;
  readonly name: string;
}

const KEY = 'guildhall.heroes.open';

function stored(): readonly OpenBuild[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

/** The builds that are open side by side, in the order in which they were opened; they survive a reload. */
export const openBuilds = createStore<{ readonly builds: readonly OpenBuild[] }>(() => ({
  builds: stored(),
}));

function keep(builds: readonly OpenBuild[]): void {
  openBuilds.setState({ builds });
  try {
    sessionStorage.setItem(KEY, JSON.stringify(builds));
  } catch {
    // Without storage the strip lasts until the page is reloaded.
  }
}

/** Notes that a build is open, and what it is called now. */
export function noteOpen(path: string, name: string): void {
  const { builds } = openBuilds.getState();
  const known = builds.find((one) => one.path === path);
  if (known?.name === name) return;
  keep(
    known === undefined
      ? [...builds, { path, name }]
      : builds.map((one) => (one === known ? { path, name } : one)),
  );
}

/** Takes a build off the strip; returns the one to show instead, or null when it was the last. */
export function closeOpen(path: string): OpenBuild | null {
  const { builds } = openBuilds.getState();
  const at = builds.findIndex((one) => one.path === path);
  const rest = builds.filter((one) => one.path !== path);
  keep(rest);
  return rest[Math.min(at, rest.length - 1)] ?? null;
}

/** A draft that was stored has another address from then on. */
export function moveOpen(from: string, to: string): void {
  keep(openBuilds.getState().builds.map((one) => (one.path === from ? { ...one, path: to } : one)));
}
