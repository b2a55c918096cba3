import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Run a program to its end with its output shown; reject when it fails.
 * Programs are always Node scripts or binaries, never shell text, so that the
 * same line works on Linux, macOS and Windows.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new CommandFailed([command, ...args].join(' '), code ?? 1, signal));
    });
  });
}

/** Run a script of an installed package with this very Node. */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [script, ...args], options);
}

/** Run npm itself, found through the environment npm sets for its scripts. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runNode(npm, args, options);
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

class CommandFailed extends Error {
  constructor(command, code, signal) {
    super(signal ? `${command} was stopped by ${signal}` : `${command} ended with exit code ${code}`);
    this.code = code;
  }
}

/** Print a failure in one line and leave with its exit code. */
export function fail(error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof CommandFailed ? error.code : 1);
}
