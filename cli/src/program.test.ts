import type { Command } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import { createProgram, exitCodeOfRun } from './program.ts';

function leaves(command: Command): Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
}

/** Runs the program in this process; what Commander prints is kept. */
async function run(args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const program = await createProgram(args);
  const listen = (command: Command): void => {
    command.configureOutput({ writeOut: (text) => out.push(text), writeErr: (text) => err.push(text) });
    for (const child of command.commands) listen(child);
  };
  listen(program);
  const printed = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out.push(String(text));
    return true;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return { code: 0, out: out.join(''), err: err.join('') };
  } catch (error) {
    return { code: exitCodeOfRun(error), out: out.join(''), err: err.join('') };
  } finally {
    printed.mockRestore();
  }
}

function pathOf(command: Command): string[] {
  return command.parent === null ? [] : [...pathOf(command.parent), command.name()];
}

describe('help', () => {
  it('of every command has examples and leaves with 0', async () => {
    const commands = leaves(await createProgram([]));
    expect(commands.length).toBeGreaterThan(30);
    for (const args of [[], ...commands.map(pathOf)]) {
      const { code, out, err } = await run([...args, '--help']);
      expect([args, code, err]).toEqual([args, 0, '']);
      expect(out, args.join(' ')).toMatch(/Examples?:/);
    }
  });
});

describe('wrong usage', () => {
  it.each(
    [
      ['nonsense'],
      ['build', 'totals'],
      ['build', 'totals', 'x', '--level', '51'],
      ['build', 'totals', 'x', '--what'],
      ['build', 'explain', 'x'],
      ['build', 'chain', 'x', '--seconds', '0'],
      ['build', 'chain', 'x', '--order', 'Jab,,Punch'],
      ['build', 'convert', 'x', 'y', '--to', 'pdf'],
      ['build', 'validate', 'x', '--max-slots', '-1'],
      ['import', 'heroes'],
      ['compendium', 'search', 'x', '--kind', 'dragons'],
    ].map((args) => [args.join(' '), args] as const),
  )('guildhall %s leaves with 2 and says why on standard error only', async (_name, args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: /);
  });
});
