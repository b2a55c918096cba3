import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { type FieldProblem, GuildError } from '@guildhall/kernel';
import { projectRoot } from '../project-root.ts';
import { InvalidValue } from './values.ts';
import { type Settings, VARIABLES, type Variable } from './variables.ts';

/** What a setting is and where it comes from, safe to print. */
export interface EffectiveSetting {
  readonly name: string;
  /** `(hidden)` for secrets, null when the setting is off. */
  readonly value: string | null;
  readonly source: 'environment' | '.env' | 'default';
}

export interface Config extends Settings {
  readonly effective: readonly EffectiveSetting[];
}

export interface LoadConfigOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Working directory, for relative paths in the environment. */
  readonly cwd: string;
  /** Folder of `.env`; the repository unless told otherwise. */
  readonly root?: string;
}

/**
 * Read the settings from the environment and `.env` (the environment wins; an
 * empty value counts as not set). Throws CONFIG_INVALID naming every wrong
 * variable at once.
 */
export function loadConfig({ env, cwd, root = projectRoot() }: LoadConfigOptions): Config {
  const fromFile = readEnvFile(join(root, '.env'));
  const problems: FieldProblem[] = [];
  const effective: EffectiveSetting[] = [];
  const settings = Object.entries<Variable<unknown>>(VARIABLES).map(([key, variable]) => {
    const found = lookUp(variable, env, fromFile);
    effective.push({ name: variable.name, source: found.source, value: shown(variable, found.text) });
    if (found.text === null) return [key, null];
    try {
      return [key, variable.parse(found.text, found.source === 'environment' ? cwd : root)];
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      problems.push(problem(variable, found.text, found.source));
      return [key, null];
    }
  });
  if (problems.length > 0) throw invalid(problems);
  return { ...(Object.fromEntries(settings) as Settings), effective };
}

function readEnvFile(path: string): Readonly<Record<string, string | undefined>> {
  try {
    return parseEnv(readFileSync(path, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new GuildError('CONFIG_INVALID', `${path} cannot be read: ${(error as Error).message}`, {}, error);
  }
}

function lookUp(
  { name, fallback }: Variable<unknown>,
  env: LoadConfigOptions['env'],
  file: LoadConfigOptions['env'],
): { text: string | null; source: EffectiveSetting['source'] } {
  const set = env[name]?.trim();
  if (set) return { text: set, source: 'environment' };
  const written = file[name]?.trim();
  if (written) return { text: written, source: '.env' };
  return { text: fallback, source: 'default' };
}

function shown({ secret }: Variable<unknown>, text: string | null): string | null {
  return text !== null && secret ? '(hidden)' : text;
}

function problem(variable: Variable<unknown>, text: string, source: string): FieldProblem {
  const value = variable.secret ? '(hidden)' : `"${text}"`;
  return {
    path: variable.name,
    code: 'not_accepted',
    message: `${variable.name} is ${value} (from ${source === '.env' ? '.env' : 'the environment'}); accepted is ${variable.accepts}.`,
  };
}

function invalid(problems: readonly FieldProblem[]): GuildError {
  const lines = problems.map(({ message }) => `  ${message}`);
  return new GuildError('CONFIG_INVALID', `The configuration has problems:\n${lines.join('\n')}`, {
    fields: problems,
  });
}

/**
 * Throws HOST_EXPOSED for an address that others reach while nobody is asked who
 * they are: neither accounts nor the word of whoever runs the server.
 */
export function refuseExposure(
  { host, openNetwork, registration }: Pick<Settings, 'host' | 'openNetwork' | 'registration'>,
  accountsExist: boolean,
): void {
  if (isLoopback(host) || openNetwork || registration !== null || accountsExist) return;
  throw new GuildError(
    'HOST_EXPOSED',
    `HOST is ${host}, which other machines can reach, and there are no accounts yet: everybody there could read and change everything. Either set REGISTRATION to invite, open or closed, so that people have to sign in (or make the first account with \`guildhall admin create\`), or keep HOST at 127.0.0.1. On a network you trust OPEN_NETWORK=true lets everybody in.`,
  );
}

/** True for addresses and names that only this machine reaches. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(name) === 4) return name.startsWith('127.');
  if (isIP(name) === 6) return name === '::1' || name.startsWith('::ffff:127.');
  return name === 'localhost' || name.endsWith('.localhost');
}
