import type { Build } from '../../model/build.ts';
import type { BuildProblem, UnknownReference } from '../../model/totals.ts';
import type { BrotliPort } from '../chunk/compression.ts';
import type { NameSources } from '../names/name-matcher.ts';

/** Formats a build can be written in. */
export const BUILD_FORMATS = ['mbd', 'mxd', 'chunk', 'mbd-chunk', 'json', 'link', 'buildsave'] as const;
export type BuildFormat = (typeof BUILD_FORMATS)[number];

/** Formats that are recognised: those, and the data links of old programs. */
export type ReadableFormat = BuildFormat | 'data-link';

/** What build files need beside their bytes. */
export interface BuildContext extends NameSources {
  /** Needed for MBD chunks. */
  readonly brotli?: BrotliPort;
  /** Scheme and host that share links begin with, e.g. `https://guild.example`. */
  readonly origin?: string;
}

export interface ReadBuild {
  readonly format: ReadableFormat;
  readonly build: Build;
  /** What was wrong, renamed or left out, with its place in the build. */
  readonly notes: readonly BuildProblem[];
  /** Names nobody knows; they stay in the build and in everything it is exported to. */
  readonly unknown: readonly UnknownReference[];
}
