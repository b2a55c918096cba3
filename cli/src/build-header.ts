import { printLine } from './output.ts';
import type { OpenedBuild } from './read-build.ts';

/** Whose numbers these are and with which game data they were made, for JSON answers. */
export function buildHeader({ build, manifest, data }: OpenedBuild) {
  const { id, name, date } = manifest.version;
  return {
    build: {
      name: build.name,
      archetype: build.archetype,
      archetypeName: data.archetype(build.archetype)?.name ?? null,
      primary: build.primary,
      secondary: build.secondary,
      level: build.level,
      madeWith: build.dataVersion,
    },
    dataVersion: { id, name, date },
  };
}

/** The same for people. */
export function printBuildHeader({ build, manifest, data }: OpenedBuild): void {
  const set = (id: string) => data.powerset(id)?.name ?? id;
  printLine(build.name || 'Unnamed build');
  printLine(
    `${data.archetype(build.archetype)?.name ?? build.archetype}, ${set(build.primary)} / ${set(build.secondary)}`,
  );
  printLine(`Game data: ${manifest.version.name} of ${manifest.version.date}\n`);
}
