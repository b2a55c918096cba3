import type { CharacterInputJson, CharacterPatchJson } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { AnyEntry, Edition, Entry, Kind } from '@guildhall/tabletop/compendium';
import {
  applyCommand,
  type CharacterCommand,
  type CommandEvent,
  type CompendiumUpdate,
  changesBetween,
  characterOfMonster,
  checkChoices,
  checkEffects,
  compendiumUpdates,
  copiedEntries,
  type DerivedSheet,
  deriveSheet,
  type ForeignEntry,
  newCharacter,
  quickBuild,
  type ReadCharacter,
  readCharacter,
  readCommand,
  replaceChoices,
  type SheetProblem,
  type SheetRules,
  type StoredCharacter,
  undoChanges,
  validateCharacter,
  withReferences,
  withTakenEntries,
} from '@guildhall/tabletop/sheet';
import { Lru } from '../../platform/cache/lru.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { Attachments } from '../../platform/storage/attachments.ts';
import {
  type CharacterFile,
  type CharacterFormat,
  exportCharacter,
  readCharacterDocument,
  readCharacterFile,
} from './character-document.ts';
import { CharacterRules, type EditionRules, NO_HOMEBREW } from './character-rules.ts';
import type { CharacterRow, CharactersRepo, CharacterValues } from './characters.repo.ts';
import type { EntryRow } from './entries.repo.ts';

/** What pictures of characters are attached to. */
export const CHARACTER_KIND = 'character';

export interface CharactersParts {
  readonly repo: CharactersRepo;
  readonly attachments: Pick<Attachments, 'forget'>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** `data/tabletop`. */
  readonly folder: string;
  /** A monster of the compendium; ENTRY_NOT_FOUND when there is none. */
  readonly monster: (slug: string, edition: Edition, ownerId: string) => Promise<{ readonly row: EntryRow }>;
  /** Entries of the compendium as an owner sees it, the SRD's before their own. */
  readonly entries: (
    edition: Edition,
    addresses: readonly { readonly kind: Kind; readonly slug: string }[],
    ownerId: string,
  ) => Promise<readonly ForeignEntry[]>;
  /** Homebrew of an owner that characters may be made with, of both editions. */
  readonly homebrew: (ownerId: string) => Promise<readonly AnyEntry[]>;
  /** What the licence of an edition's SRD asks to be shown. */
  readonly attribution: (edition: Edition) => Promise<string>;
}

/** A character with what follows from it. */
export interface OpenedCharacter {
  readonly row: Pick<CharacterRow, 'id' | 'version' | 'created_at' | 'updated_at'>;
  readonly character: StoredCharacter;
  readonly sheet: DerivedSheet;
  readonly problems: readonly SheetProblem[];
  readonly events: readonly CommandEvent[];
  /** Entries the character refers to that have changed since. */
  readonly updates: readonly CompendiumUpdate[];
}

/** Commands that may choose among all homebrew of the owner. */
const CHOOSING: ReadonlySet<CharacterCommand['type']> = new Set([
  'level-up',
  'undo-level',
  'answer',
  'undo-answer',
  'prepare',
]);

/** Kinds of entries that can be carried. */
const ITEM_KINDS = ['equipment', 'magic-items'] as const;

/** Logs of choices that are kept with what follows from them: characters in play at a time. */
const LOGS = 500;

/** Characters: stored choices, derived sheets, commands that are done once. */
export class CharactersService {
  readonly #parts: CharactersParts;
  readonly #rules: CharacterRules;
  readonly #logs = new Lru<Pick<StoredCharacter, 'choices' | 'entries'>>(LOGS);

  constructor(parts: CharactersParts) {
    this.#parts = parts;
    this.#rules = new CharacterRules(parts.folder);
  }

  /** What the licence of an edition's SRD asks to be shown. */
  attribution(edition: Edition): Promise<string> {
    return this.#parts.attribution(edition);
  }

  /** The rules of an edition, read when first needed. */
  rules(edition: Edition): Promise<EditionRules> {
    return this.#rules.edition(edition);
  }

  /** Homebrew that characters of an owner may be made with. */
  homebrew(ownerId: string): Promise<readonly AnyEntry[]> {
    return this.#parts.homebrew(ownerId);
  }

  list(ownerId: string, page: { readonly cursor?: string; readonly limit: number }) {
    return this.#parts.repo.list(ownerId, page);
  }

  async get(id: string, ownerId: string): Promise<OpenedCharacter> {
    const row = (await this.#parts.repo.find(id, ownerId)) ?? notFound(id);
    return this.#open(row, await this.#read(row), { ownerId });
  }

  /** Throws CHARACTER_NOT_FOUND unless the character is the owner's. */
  async permit(id: string, ownerId: string): Promise<void> {
    if ((await this.#parts.repo.find(id, ownerId)) === undefined) notFound(id);
  }

  /** A blank character, a quickly built one, or an exported one with its problems. */
  async create(
    { name, edition = '2024', kind = 'hero', quick, monster, document }: CharacterInputJson,
    ownerId: string,
  ): Promise<OpenedCharacter> {
    const blank = newCharacter({ edition, name: name ?? 'New character', kind });
    let read: ReadCharacter = { character: blank, problems: [] };
    if (document !== undefined) read = readCharacterDocument(document);
    else if (monster !== undefined) {
      const { row } = await this.#parts.monster(monster, edition, ownerId);
      const made = characterOfMonster(row as unknown as Entry<'monsters'>, {
        ...(name === undefined ? {} : { name }),
        kind: kind === 'npc' ? kind : 'monster',
      });
      read = { character: made, problems: [] };
    } else if (quick !== undefined) {
      const rules = await this.#rules.of(blank, await this.homebrew(ownerId));
      if (rules.entry('classes', quick.class) === undefined) {
        throw new GuildError('RULE_VIOLATION', `There is no class "${quick.class}" in the ${edition} rules.`);
      }
      const classes = Array.from({ length: quick.level }, () => quick.class);
      const built = quickBuild(read.character, { classes }, rules, () => 0);
      read = { ...read, character: withTakenEntries(built, rules) };
    }
    return this.#insert(read, ownerId);
  }

  /** Take in an exported file. What is wrong with the character is listed; it opens all the same. */
  import(text: string, ownerId: string): Promise<OpenedCharacter> {
    return this.#insert(readCharacterFile(text), ownerId);
  }

  /** A character as a file, with the attribution of its rules. */
  async export(id: string, format: CharacterFormat, ownerId: string): Promise<CharacterFile> {
    const row = (await this.#parts.repo.find(id, ownerId)) ?? notFound(id);
    const { character } = readCharacter(row.document);
    const attribution = await this.attribution(character.edition);
    return exportCharacter(character, format, [attribution]);
  }

  async #insert(given: ReadCharacter, ownerId: string): Promise<OpenedCharacter> {
    const { repo, clock, newId } = this.#parts;
    const rules = await this.#rules.of(given.character);
    const read = { ...given, character: withReferences(given.character, rules) };
    const sheet = deriveSheet(read.character, rules);
    const at = clock.now();
    const values: CharacterValues = {
      id: newId(),
      owner_id: ownerId,
      edition: read.character.edition,
      kind: read.character.kind,
      ...listed(read.character, sheet),
      document: JSON.stringify(read.character),
      version: 1,
      created_at: at,
      updated_at: at,
    };
    await repo.insert(values);
    return this.#open(values, read, { ownerId });
  }

  /** Change the player's words. Throws CHOICE_ILLEGAL, EFFECT_INVALID, STALE_VERSION with the current version. */
  async update(
    id: string,
    version: number,
    patch: CharacterPatchJson,
    ownerId: string,
  ): Promise<OpenedCharacter> {
    const homebrew = patch.choices === undefined ? NO_HOMEBREW : await this.homebrew(ownerId);
    return this.#change(id, ownerId, async (row, character) => {
      if (row.version !== version) throw stale(row.version, version);
      const rules = await this.#rules.of(character, homebrew);
      const { character: next } = readCharacter({ ...character, ...patch });
      refuseEffects(next);
      if (patch.choices === undefined) return { character: await this.#rules.kept(next), events: [] };
      refuseChoices(character, next, rules);
      // The log brings its starting equipment along, as answers given one by one do.
      const held = { ...next, choices: character.choices };
      const chosen = replaceChoices(held, next.choices, rules);
      return { character: await this.#rules.kept(chosen, homebrew), events: [] };
    });
  }

  /** Do a command once; the same client id again answers what the character is now. */
  async command(
    id: string,
    clientId: string,
    given: CharacterCommand,
    ownerId: string,
  ): Promise<OpenedCharacter> {
    const { repo, clock } = this.#parts;
    const command = readCommand(given);
    const entries = await this.#entriesFor(command, id, ownerId);
    const homebrew = CHOOSING.has(command.type) ? await this.homebrew(ownerId) : NO_HOMEBREW;
    return this.#change(id, ownerId, async (row, character, db) => {
      const before = await repo.done(id, clientId, db);
      if (before !== undefined) return { character, events: before.events, unchanged: true };
      const rules = await this.#rules.of(character, homebrew);
      const done = applyCommand(character, command, rules, entries);
      const outcome = { ...done, character: await this.#rules.kept(done.character, homebrew) };
      const { events } = outcome;
      await repo.record(
        {
          characterId: id,
          clientId,
          command,
          events,
          changes: changesBetween(character, outcome.character),
          version: row.version + 1,
          at: clock.now(),
        },
        db,
      );
      return outcome;
    });
  }

  /**
   * Take a command back; taken back already, it answers what the character is now. Throws COMMAND_NOT_FOUND,
   * and CONFLICT when something else has changed the same since.
   */
  async undo(id: string, clientId: string, ownerId: string): Promise<OpenedCharacter> {
    const { repo, clock } = this.#parts;
    return this.#change(id, ownerId, async (_row, character, db) => {
      const done = await repo.done(id, clientId, db);
      if (done === undefined) throw new GuildError('COMMAND_NOT_FOUND');
      if (done.undone_at !== null) return { character, events: [], unchanged: true };
      await repo.markUndone(id, clientId, clock.now(), db);
      return { character: await this.#rules.kept(undoChanges(character, done.changes)), events: [] };
    });
  }

  async remove(id: string, version: number | null, ownerId: string): Promise<void> {
    const { repo, attachments } = this.#parts;
    await repo.transaction(async (db) => {
      const row = (await repo.lock(id, ownerId, db)) ?? notFound(id);
      if (version !== null && row.version !== version) throw stale(row.version, version);
      await attachments.forget(CHARACTER_KIND, [id], db);
      await repo.remove(id, db);
    });
  }

  async #change(
    id: string,
    ownerId: string,
    work: (
      row: CharacterRow,
      character: StoredCharacter,
      db: Parameters<Parameters<CharactersRepo['transaction']>[0]>[0],
    ) => Promise<{
      /** As it is to be stored. */
      readonly character: StoredCharacter;
      readonly events: readonly CommandEvent[];
      readonly unchanged?: boolean;
      /** Of the changed character, where it was worked out. */
      readonly sheet?: DerivedSheet;
    }>,
  ): Promise<OpenedCharacter> {
    const { repo, clock } = this.#parts;
    const opened = await repo.transaction(async (db) => {
      const row = (await repo.lock(id, ownerId, db)) ?? notFound(id);
      const read = await this.#read(row);
      const outcome = await work(row, read.character, db);
      const { character, events, unchanged = false } = outcome;
      if (unchanged) return this.#derived(row, read, events);
      // Other copies of homebrew are other rules than those the sheet was worked out with.
      const known = character.entries === read.character.entries ? outcome.sheet : undefined;
      const sheet = known ?? deriveSheet(character, await this.#rules.of(character));
      const next = {
        ...row,
        ...listed(character, sheet),
        version: row.version + 1,
        updated_at: clock.now(),
      };
      await repo.update({ ...next, document: JSON.stringify(character) }, db);
      return this.#derived(next, { character, problems: [] }, events, sheet);
    });
    return this.#withUpdates(opened, ownerId);
  }

  /** What of the compendium a command needs besides the rules. */
  async #entriesFor(
    command: CharacterCommand,
    id: string,
    ownerId: string,
  ): Promise<readonly ForeignEntry[]> {
    if (command.type !== 'take-updates' && command.type !== 'add-item') return [];
    const row = (await this.#parts.repo.find(id, ownerId)) ?? notFound(id);
    const { character } = readCharacter(row.document);
    const { edition } = character;
    if (command.type === 'take-updates')
      return this.#parts.entries(edition, copiedEntries(character), ownerId);
    const { slug } = command;
    const rules = await this.#rules.of(character);
    const known = slug === undefined || ITEM_KINDS.some((kind) => rules.entry(kind, slug) !== undefined);
    return known ? [] : this.#parts.entries(edition, [{ kind: 'equipment', slug }], ownerId);
  }

  async #open(
    row: OpenedCharacter['row'],
    read: ReadCharacter,
    { ownerId, events = [] }: { readonly ownerId: string; readonly events?: readonly CommandEvent[] },
  ): Promise<OpenedCharacter> {
    return this.#withUpdates(await this.#derived(row, read, events), ownerId);
  }

  /** After the transaction: the compendium is asked with a connection of its own. */
  async #withUpdates(opened: Omit<OpenedCharacter, 'updates'>, ownerId: string): Promise<OpenedCharacter> {
    const { character } = opened;
    const copied = copiedEntries(character);
    const [rules, entries] = await Promise.all([
      this.#rules.of(character),
      copied.length === 0 ? [] : this.#parts.entries(character.edition, copied, ownerId),
    ]);
    return { ...opened, updates: compendiumUpdates(character, rules, entries) };
  }

  async #derived(
    row: OpenedCharacter['row'],
    { character, problems }: ReadCharacter,
    events: readonly CommandEvent[],
    known?: DerivedSheet,
  ): Promise<Omit<OpenedCharacter, 'updates'>> {
    const rules = await this.#rules.of(character);
    const sheet = known ?? deriveSheet(character, rules);
    const broken = validateCharacter(character, rules, sheet);
    return { row, character, sheet, problems: [...problems, ...broken], events };
  }

  /** A stored character. A log of choices that was read before is the same object again, with all that followed from it. */
  async #read({ document }: Pick<CharacterRow, 'document'>): Promise<ReadCharacter> {
    const { character, problems } = readCharacter(document);
    const { edition, choices, entries } = character;
    const key = JSON.stringify([edition, choices, entries]);
    const log = await this.#logs.get(key, async () => ({ choices, entries }));
    return { character: { ...character, ...log }, problems };
  }
}

/** What the list shows of a character. */
function listed(
  { name }: StoredCharacter,
  { level, classes }: DerivedSheet,
): Pick<CharacterRow, 'name' | 'level' | 'classes'> {
  return { name, level, classes: classes.map((track) => `${track.name} ${track.level}`).join(', ') };
}

function refuseEffects({ homebrew }: StoredCharacter): void {
  const fields = checkEffects(homebrew, 'homebrew');
  if (fields.length > 0) throw new GuildError('EFFECT_INVALID', fields[0]?.message, { fields });
}

/** A change may leave what was wrong before, and may add nothing that is. */
function refuseChoices(before: StoredCharacter, after: StoredCharacter, rules: SheetRules): void {
  const known = new Set(checkChoices(before, rules).map(({ message }) => message));
  const fresh = checkChoices(after, rules).filter(({ message }) => !known.has(message));
  if (fresh.length === 0) return;
  const fields = fresh.map(({ path, code, message }) => ({ path, code, message }));
  throw new GuildError('CHOICE_ILLEGAL', fields[0]?.message, { fields });
}

function notFound(id: string): never {
  throw new GuildError('CHARACTER_NOT_FOUND', `There is no character ${id}.`);
}

function stale(current: number, sent: number): GuildError {
  return new GuildError('STALE_VERSION', `The character is at version ${current}, not ${sent}.`, {
    currentVersion: current,
  });
}
