import { type ErrorCode, type ErrorDetails, GuildError } from '@guildhall/kernel';
import type { StoredCharacter } from './character.ts';
import type { CommandEvent } from './commands.ts';
import { sheetOf } from './derive-sheet.ts';
import type { DerivedSheet } from './derived.ts';
import type { ForeignEntry } from './item-facts.ts';
import type { SheetRules } from './rules.ts';
import { SheetContext } from './sheet-context.ts';

type Values = CommandEvent['values'];

/** A character while a command changes it; the sheet is derived anew after each change that is asked about. */
export class CommandContext {
  readonly rules: SheetRules;
  readonly entries: readonly ForeignEntry[];
  readonly events: CommandEvent[] = [];
  #character: StoredCharacter;
  #context: SheetContext | null = null;
  #sheet: DerivedSheet | null = null;

  /** @param entries of the compendium that are not among the rules */
  constructor(rules: SheetRules, character: StoredCharacter, entries: readonly ForeignEntry[] = []) {
    this.rules = rules;
    this.entries = entries;
    this.#character = character;
  }

  get character(): StoredCharacter {
    return this.#character;
  }

  get context(): SheetContext {
    this.#context ??= new SheetContext(this.rules, this.#character);
    return this.#context;
  }

  get sheet(): DerivedSheet {
    this.#sheet ??= sheetOf(this.context);
    return this.#sheet;
  }

  change(part: Partial<StoredCharacter>): void {
    this.#character = { ...this.#character, ...part };
    this.#context = null;
    this.#sheet = null;
  }

  tell(code: string, values: Values = {}): void {
    this.events.push({ code, values });
  }
}

/** A refusal by the rules. */
export function refuse(code: ErrorCode, message: string, details: ErrorDetails = {}): never {
  throw new GuildError(code, message, { ...details, global: [message] });
}
