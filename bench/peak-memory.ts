import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement } from './measure.ts';

const TASK = fileURLToPath(new URL('./memory-task.ts', import.meta.url));

/** Most memory of a new process that does a task of `memory-task.ts`, in MB. */
function peakOf(task: string, path: string): number {
  const args = ['--conditions=guildhall-source', '--import', 'tsx', TASK, task, path];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the task "${task}" failed: ${stderr}`);
  return Number(stdout) / 1e6;
}

/** How much more memory a task takes at its peak than a process that does nothing, in MB. */
export function peakMemory(
  name: string,
  task: string,
  options: { path: string; limit: number },
): Measurement {
  const samples = Array.from({ length: 3 }, () => peakOf(task, options.path) - peakOf('bare', options.path));
  samples.sort((a, b) => a - b);
  const [min = 0, median = 0, p99 = 0] = samples;
  const note = 'MB over a bare process, at the peak';
  return { name, median, p99, min, samples: samples.length, limit: options.limit, note };
}
