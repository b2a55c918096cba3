import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { GuildError } from '@guildhall/kernel';
import { type HistoryLine, readHistoryLine } from '@guildhall/training';

/** Files of a folder that are looked at. */
const MAX_FILES = 20_000;
/** No scenario, although it lies among them. */
const MANIFEST = 'manifest.json';

/**
 * Scenario files that some paths name: a file is itself, a folder all its `.json`.
 * @throws GuildError FILE_UNREADABLE when a path does not exist, FILE_TOO_LARGE beyond 20,000 files.
 */
export async function scenarioFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (path === '-') {
      found.push(path);
      continue;
    }
    const kind = await stat(path).catch((error: Error) => unreadable(path, error));
    if (!kind.isDirectory()) {
      found.push(path);
      continue;
    }
    const inside = await readdir(path, { recursive: true });
    const files = inside.filter((name) => name.endsWith('.json') && !name.endsWith(MANIFEST));
    found.push(...files.toSorted().map((name) => join(path, name)));
  }
  if (found.length > MAX_FILES)
    throw new GuildError('FILE_TOO_LARGE', `There are ${found.length} files; at most ${MAX_FILES} are read.`);
  return found;
}

function unreadable(path: string, error: Error): never {
  throw new GuildError('FILE_UNREADABLE', `${path} cannot be read: ${error.message}`, { file: path }, error);
}

/**
 * The lines of an exported history, one after another; `-` is standard input.
 * @throws GuildError FILE_UNREADABLE, and FILE_CORRUPT naming the line.
 */
export async function* historyLines(file: string): AsyncGenerator<HistoryLine> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  try {
    for await (const line of lines) {
      number++;
      if (line.trim() !== '') yield readHistoryLine(line, number);
    }
  } catch (error) {
    if (error instanceof GuildError) throw error;
    unreadable(file, error as Error);
  } finally {
    lines.close();
  }
}
