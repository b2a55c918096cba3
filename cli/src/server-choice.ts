import { type } from 'node:os';
import { type Client, createClient } from '@guildhall/client';
import { GuildError, isGuildError } from '@guildhall/kernel';
import { type Config, findRunningServer, loadConfig } from '@guildhall/server';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { Logins } from './logins.ts';
import { note } from './output.ts';

/** A server that a command speaks with, in somebody's name. */
export interface Connection {
  readonly server: string;
  readonly client: Client;
}

/** Where the commands of a group do their work. */
export interface ServerChoice {
  config(): Config;
  /**
   * The server named by `--server` or GUILDHALL_SERVER, else the one that runs on the
   * data directory, else the one signed in to; null when the command has to work on
   * the data directory itself.
   * @throws GuildError UNAUTHENTICATED when nobody is signed in to the server named.
   */
  connect(): Promise<Connection | null>;
}

/** Give a group of commands `--server`. */
export function withServerChoice(group: Command): ServerChoice {
  group.addOption(serverOption());
  const config = () => loadConfig({ env: process.env, cwd: process.cwd() });
  return {
    config,
    connect: () => connect(config(), group.opts<{ server?: string }>().server),
  };
}

/** `--server`, from the environment when it is not given. */
export function serverOption(): Option {
  return new Option('--server <url>', 'address of a Guildhall server, signed in to with `guildhall login`')
    .env('GUILDHALL_SERVER')
    .argParser(serverAddress);
}

/** An address as it is compared and kept: no slash at the end, no name or password in it. */
function serverAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('It is an address such as https://guild.example.org.');
  if (url.username !== '' || url.password !== '')
    throw new InvalidArgumentError('It has a name or a password in it. Leave them out; they are asked for.');
  return url.origin + url.pathname.replace(/\/+$/, '');
}

async function connect(config: Config, named: string | undefined): Promise<Connection | null> {
  const local = named === undefined ? await findRunningServer(config) : null;
  if (local !== null) {
    note(`Working through the server at ${local.url}`);
    return { server: local.url, client: createClient({ baseUrl: local.url, token: local.token }) };
  }
  const connection = await signedInTo(config, named);
  if (connection !== null) note(`Working through the server at ${connection.server}`);
  return connection;
}

/** The server named, or the one in use, in the name of who is signed in there; null when nobody is anywhere. */
export async function signedInTo(config: Config, named: string | undefined): Promise<Connection | null> {
  const logins = new Logins(config.dataDir);
  const found = await logins.find(named);
  const server = named ?? found?.server;
  if (server === undefined) return null;
  const token = process.env.GUILDHALL_TOKEN || found?.login.token;
  if (token) return { server, client: createClient({ baseUrl: server, token }) };
  if (!found?.login.session) throw signInAt(server, 'You are not signed in to');
  return { server, client: clientOf(logins, server) };
}

/** A client whose tokens are kept in the data directory and renewed there, by one command at a time. */
export function clientOf(logins: Logins, server: string): Client {
  return createClient({
    baseUrl: server,
    fetch: fetchAsCommandLine,
    session: {
      now: Date.now,
      memory: { get: () => true, set: () => undefined },
      exclusively: (work) =>
        logins.exclusively(work).catch((error: unknown) => {
          if (!isGuildError(error) || error.code !== 'SESSION_ENDED') throw error;
          throw signInAt(server, 'Your sign-in has ended at');
        }),
      store: {
        read: async () => (await logins.find(server))?.login.session ?? null,
        write: (session) => logins.renew(server, session),
      },
    },
  });
}

function signInAt(server: string, reason: string): GuildError {
  return new GuildError(
    'UNAUTHENTICATED',
    `${reason} ${server}. Sign in with \`guildhall login --server ${server}\`.`,
  );
}

/** Says what it is, for the list of devices. */
export const fetchAsCommandLine: typeof fetch = (input, init) => {
  const request = new Request(input, init);
  request.headers.set('user-agent', `guildhall (${type().replace('Darwin', 'Mac OS X')})`);
  return fetch(request);
};
