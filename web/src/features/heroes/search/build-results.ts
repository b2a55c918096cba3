import { api } from '../../../lib/api.ts';
import type { CommandGroup } from '../../../lib/page-store.ts';
import { navigate } from '../../../lib/router.ts';
import { uniqueId } from '../../../lib/unique-id.ts';
import { currentManifest } from '../data/manifest.ts';
import { loadGameData } from '../data/pack-loader.ts';
import { archetypeName } from '../hall/build-table.tsx';
import { handOver } from '../import/handoff.ts';
import { buildPath, draftPath } from '../paths.ts';
import { strings } from '../strings.ts';
import { editsWords } from '../words/edits.ts';
import { searchWords as words } from '../words/search.ts';

const MOST = 6;

/** Builds of this server and of its public library whose name has the text. A part that fails is left out. */
export async function foundBuilds(text: string): Promise<readonly CommandGroup[]> {
  const [stored, library] = await Promise.all([
    api.builds.list({ q: text, limit: MOST }).catch(() => ({ items: [] })),
    api.library.search({ q: text, limit: MOST }).catch(() => ({ items: [] })),
  ]);
  const own = new Set(stored.items.map(({ id }) => id));
  const nameOf = (name: string) => (name.trim() === '' ? strings.unnamed : name);
  return [
    {
      id: 'stored',
      title: words.groups.stored,
      items: stored.items.map(({ id, name, archetype }) => ({
        id: `stored ${id}`,
        label: nameOf(name),
        detail: archetypeName(archetype),
        run: () => void navigate(buildPath(id)),
      })),
    },
    {
      id: 'library',
      title: words.groups.library,
      items: library.items
        .filter(({ id }) => !own.has(id))
        .map(({ id, name, archetype }) => ({
          id: `library ${id}`,
          label: nameOf(name),
          detail: archetypeName(archetype),
          run: () => void navigate(buildPath(id)),
        })),
    },
  ];
}

/** Starts a build of an archetype in a planner of its own. */
export async function startBuild(archetype: string, name: string): Promise<void> {
  const { emptyBuild } = await import('../document/new-build.ts');
  const draft = uniqueId();
  handOver(draft, { build: emptyBuild(archetype), label: editsWords.archetype(name), note: null });
  await navigate(draftPath(draft));
}

/** Archetypes of the game data in use, each the start of a build. */
export async function foundArchetypes(): Promise<readonly CommandGroup[]> {
  const manifest = await currentManifest();
  const { requiredSlices } = await import('@guildhall/heroes/pack');
  const data = await loadGameData(manifest, requiredSlices(manifest, null));
  return [
    {
      id: 'archetypes',
      title: words.groups.archetypes,
      items: data.archetypes
        .filter(({ playable }) => playable)
        .map(({ id, name }) => ({
          id: `archetype ${id}`,
          label: name,
          detail: words.newBuild,
          run: () => void startBuild(id, name),
        })),
    },
  ];
}
