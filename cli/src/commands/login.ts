import { type Account, createClient, type KeptTokens } from '@guildhall/client';
import { GuildError, isGuildError } from '@guildhall/kernel';
import { loadConfig } from '@guildhall/server';
import { Command } from 'commander';
import { type Asker, askStandardInput } from '../ask.ts';
import { Logins } from '../logins.ts';
import { note, printJson, printLine } from '../output.ts';
import { clientOf, fetchAsCommandLine, serverOption, signedInTo } from '../server-choice.ts';

interface Flags {
  readonly server?: string;
  readonly json?: true;
}

/** Wrong codes a person may type before the command gives up. */
const CODES = 3;

/** `guildhall login`: sign this machine in to a server. */
export function loginCommand(ask: () => Asker = askStandardInput): Command {
  return new Command('login')
    .description('sign in to a server; other commands work there from then on')
    .addOption(serverOption().makeOptionMandatory())
    .option('--user <name>', 'account name or mail address; asked for when left out')
    .option('--token <token>', 'a personal API token instead of a password; - reads it from standard input')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Password and code of the authenticator app are asked for, or read from standard
input, one a line. Tokens are kept in DATA_DIR/keys, readable by you alone, and
renewed by themselves. Whoever signs in with a passkey or an identity provider
makes a personal API token in the browser ("Account") and gives it here.
Scripts need no login: GUILDHALL_SERVER and GUILDHALL_TOKEN are enough.

Examples:
  guildhall login --server https://guild.example.org
  guildhall login --server https://guild.example.org --user Nova < password.txt
  guildhall login --server https://guild.example.org --token - < token.txt`,
    )
    .action(async (flags: Flags & { server: string; user?: string; token?: string }) => {
      warnOfPlainHttp(flags.server);
      const asker = ask();
      try {
        const account =
          flags.token === undefined
            ? await byPassword(flags.server, flags.user, asker)
            : await byToken(flags.server, flags.token, asker);
        if (flags.json) printJson(presented(flags.server, account));
        else printLine(`You are signed in to ${flags.server} as ${account.name}.`);
      } finally {
        asker.close();
      }
    });
}

/** `guildhall logout`: end the session of this machine and forget its tokens. */
export function logoutCommand(): Command {
  return new Command('logout')
    .description('sign out of a server and forget its tokens')
    .addOption(serverOption())
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  guildhall logout\n  guildhall logout --server https://guild.example.org',
    )
    .action(async (flags: Flags) => {
      const logins = loginsHere();
      const found = await logins.find(flags.server);
      if (found === null) throw nowhere(flags.server);
      const { server, login } = found;
      if (login.session !== undefined) await endSession(logins, server);
      await logins.exclusively(() => logins.remove(server));
      if (login.token !== undefined)
        note('The personal API token stays good until it is revoked in the browser.');
      if (flags.json) printJson({ server, signedOut: true });
      else printLine(`You are signed out of ${server}.`);
    });
}

/** `guildhall whoami`: the account in whose name commands work. */
export function whoamiCommand(): Command {
  return new Command('whoami')
    .description('show the server and the account signed in to')
    .addOption(serverOption())
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExamples:\n  guildhall whoami\n  guildhall whoami --json')
    .action(async (flags: Flags) => {
      const connection = await signedInTo(configHere(), flags.server);
      if (connection === null) throw nowhere(undefined);
      const account = await connection.client.identity.me();
      if (flags.json) printJson(presented(connection.server, account));
      else printLine(`${account.name} at ${connection.server}`);
    });
}

const configHere = () => loadConfig({ env: process.env, cwd: process.cwd() });
const loginsHere = () => new Logins(configHere().dataDir);

function presented(server: string, { id, name, role }: Account) {
  return { server, account: { id, name, role } };
}

async function byPassword(server: string, user: string | undefined, asker: Asker): Promise<Account> {
  const kept: KeptTokens[] = [];
  const client = createClient({
    baseUrl: server,
    fetch: fetchAsCommandLine,
    session: {
      now: Date.now,
      memory: { get: () => false, set: () => undefined },
      store: { read: async () => null, write: async (tokens) => void kept.push(tokens) },
    },
  });
  const { mode, oidc } = await client.identity.options();
  if (mode !== 'accounts')
    throw new GuildError('FORBIDDEN', `${server} has no accounts: nobody needs to sign in there.`);
  if (oidc !== null)
    note(`Accounts of ${oidc} have no password here: make a personal API token and give it with --token.`);
  const login = user ?? (await asker.text('Account name or mail address: '));
  const password = await asker.secret('Password: ');
  const account = await withCode(asker, (code) => client.identity.login({ login, password, ...code }));
  const [session] = kept;
  if (session === undefined)
    throw new GuildError(
      'UNAVAILABLE',
      `${server} gave no refresh token. Is it a Guildhall of this version?`,
    );
  const logins = loginsHere();
  await logins.exclusively(() => logins.keep(server, { name: account.name, session }));
  return account;
}

/** Sign in, and once more with a code when the account has an authenticator app. */
async function withCode(
  asker: Asker,
  signIn: (code: { readonly code?: string }) => Promise<Account>,
): Promise<Account> {
  for (let given: { readonly code?: string } = {}, tries = 0; ; tries++) {
    try {
      return await signIn(given);
    } catch (error) {
      if (!isGuildError(error) || error.code !== 'SECOND_FACTOR_REQUIRED') throw error;
      if (tries > 0 && (!asker.person || tries === CODES)) throw error;
      if (tries > 0) note(error.message);
      given = { code: await asker.text('Code of your authenticator app, or a recovery code: ') };
    }
  }
}

async function byToken(server: string, given: string, asker: Asker): Promise<Account> {
  const token = given === '-' ? (await asker.secret('Token: ')).trim() : given;
  const account = await createClient({ baseUrl: server, token, fetch: fetchAsCommandLine }).identity.me();
  const logins = loginsHere();
  await logins.exclusively(() => logins.keep(server, { name: account.name, token }));
  return account;
}

/** A session that is over already, or a server that is gone, is no reason to keep the tokens. */
async function endSession(logins: Logins, server: string): Promise<void> {
  try {
    await clientOf(logins, server).identity.logout();
  } catch (error) {
    if (!isGuildError(error)) throw error;
    note(`The server was not told: ${error.message}`);
  }
}

function nowhere(server: string | undefined): GuildError {
  return new GuildError(
    'UNAUTHENTICATED',
    `You are not signed in to ${server ?? 'any server'}. Sign in with \`guildhall login --server ${server ?? 'URL'}\`.`,
  );
}

function warnOfPlainHttp(server: string): void {
  const { protocol, hostname } = new URL(server);
  if (protocol === 'https:' || /^(localhost|127\..*|\[::1\]|.*\.localhost)$/.test(hostname)) return;
  note(`${server} is not encrypted: whoever is between you and it can read your password.`);
}
