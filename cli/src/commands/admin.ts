import type { Client } from '@guildhall/client';
import { GuildError } from '@guildhall/kernel';
import { type AdminCommands, administer } from '@guildhall/server';
import { Argument, Command, Option } from 'commander';
import { printJson, printLine } from '../output.ts';
import { type ServerChoice, withServerChoice } from '../server-choice.ts';

const ROLES = ['user', 'admin'] as const;
type Role = (typeof ROLES)[number];

interface Flags {
  readonly json?: true;
}

/** `guildhall admin`: look after accounts; through the server while it runs, else in the database. */
export function adminCommand(): Command {
  const group = new Command('admin').description('make, invite and look after accounts');
  const through = throughServer(withServerChoice(group));
  return group
    .addCommand(create(through))
    .addCommand(invite(through))
    .addCommand(role(through))
    .addCommand(resetPassword(through));
}

function create(through: Through): Command {
  return new Command('create')
    .description('make an account; the first one is the administrator')
    .argument('<name>', 'account name')
    .option('--email <address>', 'mail address')
    .addOption(new Option('--role <role>', 'what the account may do').choices(ROLES).default('user'))
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  guildhall admin create Nova --role admin\n  guildhall admin create Rook --email rook@example.org',
    )
    .action(async (name: string, flags: Flags & { readonly email?: string; readonly role: Role }) => {
      const { email, role: asked, json } = flags;
      const input = { name, role: asked, ...(email === undefined ? {} : { email }) };
      const made = await through((commands) => commands.create(input));
      if (json) printJson(made);
      else printLine(`${made.name} has an account. To choose a password: ${made.link ?? ''}`);
    });
}

function invite(through: Through): Command {
  return new Command('invite')
    .description('make an invitation; its link is good once')
    .addOption(new Option('--role <role>', 'what the account may do').choices(ROLES).default('user'))
    .option('--note <text>', 'whom it is for')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  guildhall admin invite\n  guildhall admin invite --note "for Rook" --json',
    )
    .action(async ({ json, ...input }: Flags & { readonly role: Role; readonly note?: string }) => {
      const made = await through((commands) => commands.invite(input));
      if (json) printJson(made);
      else printLine(made.link);
    });
}

function role(through: Through): Command {
  return new Command('role')
    .description('make an account an administrator, or a member again')
    .argument('<login>', 'account name or mail address')
    .addArgument(new Argument('<role>', 'what it may do').choices(ROLES))
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExamples:\n  guildhall admin role Rook admin')
    .action(async (login: string, next: Role, { json }: Flags) => {
      await through((commands) => commands.role(login, next));
      if (json) printJson({ login, role: next });
      else printLine(`${login} is now ${next === 'admin' ? 'an administrator' : 'a member'}.`);
    });
}

function resetPassword(through: Through): Command {
  return new Command('reset-password')
    .description('make a link with which somebody chooses a new password')
    .argument('<login>', 'account name or mail address')
    .option('--totp', 'turn the authenticator app off as well')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  guildhall admin reset-password Rook\n  guildhall admin reset-password Rook --totp',
    )
    .action(async (login: string, { totp = false, json }: Flags & { readonly totp?: boolean }) => {
      const made = await through((commands) => commands.resetPassword(login, totp));
      if (json) printJson(made);
      else printLine(made.link);
    });
}

type Through = <T>(work: (commands: AdminCommands) => Promise<T>) => Promise<T>;

function throughServer(choice: ServerChoice): Through {
  return async (work) => {
    const connection = await choice.connect();
    return connection === null ? administer(choice.config(), work) : work(remote(connection.client));
  };
}

/** The same by the API. */
function remote({ admin }: Client): AdminCommands {
  const idOf = async (login: string): Promise<string> => {
    const key = login.normalize('NFKC').toLowerCase();
    const { items } = await admin.users({ q: login });
    const found = items.find((user) => user.name.toLowerCase() === key || user.email?.toLowerCase() === key);
    if (found === undefined) throw new GuildError('NOT_FOUND', `There is no account ${login}.`);
    return found.id;
  };
  return {
    create: async (input) => {
      const { user, link } = await admin.createUser(input);
      return { name: user.name, link };
    },
    invite: async (input) => ({ link: await admin.invite(input) }),
    role: async (login, next) => {
      await admin.updateUser(await idOf(login), { role: next });
    },
    resetPassword: async (login, totp) => ({ link: await admin.resetUser(await idOf(login), totp) }),
  };
}
