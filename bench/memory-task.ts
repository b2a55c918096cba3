/**
 * A process of `peak-memory.ts`: does one task and prints the most memory it
 * ever held, in bytes. The task `bare` loads the same code and does nothing.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { readMainDatabase } from '@guildhall/heroes/codec';
import { readCityOfDataArchive } from '../server/src/modules/imports/sources/city-of-data-archive.ts';

const TASKS: Readonly<Record<string, (path: string) => unknown>> = {
  bare: () => null,
  'read-main-database': (path) => readMainDatabase(new Uint8Array(readFileSync(path))),
  'read-city-of-data': (path) => readCityOfDataArchive(createReadStream(path)),
};

/**
 * Most memory this program held. `maxRSS` starts at what the parent held when it
 * forked, so the kernel's own figure is preferred where there is one.
 */
function peakBytes(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No such file on this system.
  }
  return process.resourceUsage().maxRSS * 1024;
}

const [task = '', path = ''] = process.argv.slice(2);
const run = TASKS[task];
if (run === undefined) throw new Error(`there is no task "${task}"`);
Promise.resolve(run(path)).then((kept) => {
  process.stdout.write(String(peakBytes()));
  // What the task gave must live until memory is measured.
  process.exitCode = kept === undefined ? 1 : 0;
});
