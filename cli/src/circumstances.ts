import type { ComputeOptions } from '@guildhall/heroes';
import { type Command, InvalidArgumentError } from 'commander';

/** Flags of every command that computes a build. */
export interface CircumstanceFlags {
  readonly level?: number;
  readonly pvp?: true;
  readonly target?: number;
  readonly switch?: string[];
  readonly forms?: true;
}

/** Adds the flags that say under which circumstances a build is computed. */
export function addCircumstances(command: Command): Command {
  return command
    .option('--level <n>', 'compute for this level instead of 50', wholeNumber(1, 50))
    .option('--pvp', 'use the rules of player versus player')
    .option('--target <n>', 'level of the target relative to yours, -4 to 7', wholeNumber(-4, 7))
    .option('--forms', 'leave out powers that a form of the build suspends')
    .option('--switch <name>', 'switch a condition on, such as containment; may be repeated', collect);
}

/** What the engine computes with. */
export function circumstances({ level, pvp, target, switch: on, forms }: CircumstanceFlags): ComputeOptions {
  return {
    ...(level === undefined ? {} : { level }),
    ...(pvp ? { mode: 'pvp' as const } : {}),
    ...(target === undefined ? {} : { targetLevel: target }),
    ...(on === undefined ? {} : { switches: on }),
    ...(forms ? { forms: 'exclusive' as const } : {}),
  };
}

/** Reads a whole number within bounds. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`It is a whole number from ${min} to ${max}.`);
  };
}

function collect(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}
