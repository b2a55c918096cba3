import { readFileSync } from 'node:fs';
import { readBuild, writeBuild } from '@guildhall/heroes/build-files';
import { starterContext } from '@guildhall/test-kit/build-context';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { type Measurement, measure } from './measure.ts';
import { sampleBuild, sizeOf } from './sample-build.ts';

/** Opening a `.mbd` file with its names matched, in milliseconds. */
const IMPORT_LIMIT = 20;

const RUNS = { warmUp: 20, samples: 200 } as const;
const FIRST = { warmUp: 0, samples: 1 } as const;

const OLD_BUILD = 'mids/builds/mids-web_old_mbd_format.mbd';

/** Reading build files, names matched: a current one, an old one with long names, and a share link. */
export function buildFiles(): Measurement[] {
  const context = starterContext();
  const { build, source } = sampleBuild(context.data);
  const { powers, enhancements } = sizeOf(build);
  const mbd = writeBuild(build, 'mbd', context).text;
  const link = writeBuild(build, 'link', context).text;
  const old = sharedData(OLD_BUILD);
  const note = `${source}, ${powers} powers, ${enhancements} enhancements`;
  return [
    measure('.mbd import, first of a process', () => readBuild(mbd, context), {
      ...FIRST,
      note,
    }),
    measure('.mbd import', () => readBuild(mbd, context), { ...RUNS, limit: IMPORT_LIMIT }),
    ...(old === null
      ? []
      : [
          measure('.mbd import, long names', () => readBuild(readFileSync(old), context), {
            ...RUNS,
            limit: IMPORT_LIMIT,
          }),
        ]),
    measure('share link opened', () => readBuild(link, context), {
      ...RUNS,
      note: `${link.trim().length} signs`,
    }),
    measure('share link made', () => writeBuild(build, 'link', context), RUNS),
  ];
}
