import type { CharacterInputJson, CharacterPatchJson } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { Edition } from '@guildhall/tabletop/compendium';
import {
  applyCommand,
  type CharacterCommand,
  type CommandEvent,
  checkChoices,
  checkEffects,
  createSheetRules,
  type DerivedSheet,
  deriveSheet,
  newCharacter,
  quickBuild,
  type ReadCharacter,
  readCharacter,
  readCommand,
  type SheetProblem,
  type SheetRules,
  type SheetRulesData,
  type StoredCharacter,
  validateCharacter,
} from '@guildhall/tabletop/sheet';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { CharacterRow, CharactersRepo, CharacterValues } from './characters.repo.ts';
import { readSheetRulesData } from './sheet-rules.ts';

export interface CharactersParts {
  readonly repo: CharactersRepo;
  readonly clock: Clock;
  readonly newId: NewId;
  /** `data/tabletop`. */
  readonly folder: string;
}

/** A character with what follows from it. */
export interface OpenedCharacter {
  readonly row: Pick<CharacterRow, 'id' | 'version' | 'created_at' | 'updated_at'>;
  readonly character: StoredCharacter;
  readonly sheet: DerivedSheet;
  readonly problems: readonly SheetProblem[];
  readonly events: readonly CommandEvent[];
}

interface Rules {
  readonly data: SheetRulesData;
  readonly rules: SheetRules;
}

/** Characters: stored choices, derived sheets, commands that are done once. */
export class CharactersService {
  readonly #parts: CharactersParts;
  readonly #rules = new Map<Edition, Promise<Rules>>();

  constructor(parts: CharactersParts) {
    this.#parts = parts;
  }

  /** The rules of an edition, read when first needed. */
  rules(edition: Edition): Promise<Rules> {
    let rules = this.#rules.get(edition);
    if (rules === undefined) {
      rules = readSheetRulesData(this.#parts.folder, edition).then((data) => ({
        data,
        rules: createSheetRules(data),
      }));
      // A failed read is tried again by the next request.
      rules.catch(() => this.#rules.delete(edition));
      this.#rules.set(edition, rules);
    }
    return rules;
  }

  list(ownerId: string, page: { readonly cursor?: string; readonly limit: number }) {
    return this.#parts.repo.list(ownerId, page);
  }

  async get(id: string, ownerId: string): Promise<OpenedCharacter> {
    const row = (await this.#parts.repo.find(id, ownerId)) ?? notFound(id);
    return this.#open(row, readCharacter(row.document), []);
  }

  /** A blank character, a quickly built one, or an exported one with its problems. */
  async create(
    { name = 'New character', edition = '2024', kind = 'hero', quick, document }: CharacterInputJson,
    ownerId: string,
  ): Promise<OpenedCharacter> {
    const { repo, clock, newId } = this.#parts;
    let read: ReadCharacter = { character: newCharacter({ edition, name, kind }), problems: [] };
    if (document !== undefined) read = readCharacter(document);
    else if (quick !== undefined) {
      const { rules } = await this.rules(edition);
      if (rules.entry('classes', quick.class) === undefined) {
        throw new GuildError('RULE_VIOLATION', `There is no class "${quick.class}" in the ${edition} rules.`);
      }
      const classes = Array.from({ length: quick.level }, () => quick.class);
      read = { ...read, character: quickBuild(read.character, { classes }, rules, () => 0) };
    }
    const { rules } = await this.rules(read.character.edition);
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
    return this.#open(values, read, []);
  }

  /** Change the player's words. Throws CHOICE_ILLEGAL, EFFECT_INVALID, STALE_VERSION with the current version. */
  async update(
    id: string,
    version: number,
    patch: CharacterPatchJson,
    ownerId: string,
  ): Promise<OpenedCharacter> {
    return this.#change(id, ownerId, async (row, character) => {
      if (row.version !== version) throw stale(row.version, version);
      const { rules } = await this.rules(character.edition);
      const { character: next } = readCharacter({ ...character, ...patch });
      refuseEffects(next);
      if (patch.choices !== undefined) refuseChoices(character, next, rules);
      return { character: next, events: [] };
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
    return this.#change(id, ownerId, async (row, character, db) => {
      const before = await repo.done(id, clientId, db);
      if (before !== undefined) return { character, events: before.events, unchanged: true };
      const { rules } = await this.rules(character.edition);
      const outcome = applyCommand(character, command, rules);
      const { events } = outcome;
      await repo.record(
        { characterId: id, clientId, command, events, version: row.version + 1, at: clock.now() },
        db,
      );
      return outcome;
    });
  }

  async remove(id: string, version: number | null, ownerId: string): Promise<void> {
    const { repo } = this.#parts;
    await repo.transaction(async (db) => {
      const row = (await repo.lock(id, ownerId, db)) ?? notFound(id);
      if (version !== null && row.version !== version) throw stale(row.version, version);
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
      readonly character: StoredCharacter;
      readonly events: readonly CommandEvent[];
      readonly unchanged?: boolean;
    }>,
  ): Promise<OpenedCharacter> {
    const { repo, clock } = this.#parts;
    return repo.transaction(async (db) => {
      const row = (await repo.lock(id, ownerId, db)) ?? notFound(id);
      const read = readCharacter(row.document);
      const { character, events, unchanged = false } = await work(row, read.character, db);
      if (unchanged) return this.#open(row, read, events);
      const { rules } = await this.rules(character.edition);
      const next = {
        ...row,
        ...listed(character, deriveSheet(character, rules)),
        version: row.version + 1,
        updated_at: clock.now(),
      };
      await repo.update({ ...next, document: JSON.stringify(character) }, db);
      return this.#open(next, { character, problems: [] }, events);
    });
  }

  async #open(
    row: OpenedCharacter['row'],
    { character, problems }: ReadCharacter,
    events: readonly CommandEvent[],
  ): Promise<OpenedCharacter> {
    const { rules } = await this.rules(character.edition);
    const sheet = deriveSheet(character, rules);
    return { row, character, sheet, problems: [...problems, ...validateCharacter(character, rules)], events };
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
