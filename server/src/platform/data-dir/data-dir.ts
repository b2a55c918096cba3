import { access, constants, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GuildError } from '@guildhall/kernel';
import { writeAtomically } from './atomic-file.ts';

/** Layout this program writes. Raise it together with a step in `LAYOUT_STEPS`. */
export const LAYOUT = 1;

/** Where everything of an installation lives. */
export interface DataDir {
  readonly root: string;
  /** Embedded database and its locks. */
  readonly db: string;
  /** Imported game data, one folder a version. */
  readonly packs: string;
  /** Tokens; readable by the owner only. */
  readonly keys: string;
  /** Pictures and exports; made when the first comes. */
  readonly blobs: string;
}

export function dataDirPaths(root: string): DataDir {
  return {
    root,
    db: join(root, 'db'),
    packs: join(root, 'packs'),
    keys: join(root, 'keys'),
    blobs: join(root, 'blobs'),
  };
}

type LayoutStep = (dir: DataDir) => Promise<void>;

/** Step n turns layout n into n + 1; layout 0 is a folder without a VERSION file. */
export const LAYOUT_STEPS: readonly LayoutStep[] = [
  async (dir) => {
    for (const folder of [dir.db, dir.packs]) await mkdir(folder, { recursive: true });
    await mkdir(dir.keys, { recursive: true, mode: 0o700 });
  },
];

/**
 * Create or open the data directory. An older layout is brought up to date
 * step by step; a newer one is refused with DATA_DIR_TOO_NEW, an unusable
 * folder with DATA_DIR_UNUSABLE.
 */
export async function openDataDir(
  root: string,
  steps: readonly LayoutStep[] = LAYOUT_STEPS,
): Promise<DataDir> {
  const dir = dataDirPaths(root);
  try {
    await mkdir(root, { recursive: true });
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
    const found = await readLayout(root);
    if (found > steps.length) throw tooNew(root, found, steps.length);
    for (let layout = found; layout < steps.length; layout++) {
      await steps[layout]?.(dir);
      await writeAtomically(join(root, 'VERSION'), `${layout + 1}\n`);
    }
    return dir;
  } catch (error) {
    if (error instanceof GuildError) throw error;
    throw new GuildError(
      'DATA_DIR_UNUSABLE',
      `DATA_DIR ${root} cannot be used: ${(error as Error).message}. Create it with read and write permission, or set DATA_DIR to another folder.`,
      {},
      error,
    );
  }
}

async function readLayout(root: string): Promise<number> {
  let text: string;
  try {
    text = await readFile(join(root, 'VERSION'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  if (!/^\d{1,9}\s*$/.test(text)) throw new Error('its VERSION file is not a number');
  return Number(text);
}

function tooNew(root: string, found: number, known: number): GuildError {
  return new GuildError(
    'DATA_DIR_TOO_NEW',
    `DATA_DIR ${root} has layout ${found}; this Guildhall knows layouts up to ${known}. Update Guildhall, or set DATA_DIR to another folder.`,
    { found, known },
  );
}
