import type { AnyEntry, Edition } from '@guildhall/tabletop/compendium';
import {
  createSheetRules,
  type SheetRules,
  type SheetRulesData,
  type StoredCharacter,
  withEntries,
  withReferences,
  withTakenEntries,
} from '@guildhall/tabletop/sheet';
import { readSheetRulesData } from './sheet-rules.ts';

export interface EditionRules {
  readonly data: SheetRulesData;
  readonly rules: SheetRules;
}

export const NO_HOMEBREW: readonly AnyEntry[] = [];

/** The rules that characters are worked out with: those of the editions, and homebrew on top of them. */
export class CharacterRules {
  readonly #folder: string;
  readonly #editions = new Map<Edition, Promise<EditionRules>>();

  /** @param folder `data/tabletop` */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The rules of an edition, read when first needed. */
  edition(edition: Edition): Promise<EditionRules> {
    let rules = this.#editions.get(edition);
    if (rules === undefined) {
      rules = readSheetRulesData(this.#folder, edition).then((data) => ({
        data,
        rules: createSheetRules(data),
      }));
      // A failed read is tried again by the next request.
      rules.catch(() => this.#editions.delete(edition));
      this.#editions.set(edition, rules);
    }
    return rules;
  }

  /** What a character is worked out with: the rules, the homebrew it keeps and what else it may choose from. */
  async of(
    { edition, entries }: Pick<StoredCharacter, 'edition' | 'entries'>,
    homebrew = NO_HOMEBREW,
  ): Promise<SheetRules> {
    const { rules } = await this.edition(edition);
    return withEntries(withEntries(rules, homebrew), entries);
  }

  /** A character as it is stored: with copies of its homebrew, and the versions of what it is made with. */
  async kept(character: StoredCharacter, homebrew = NO_HOMEBREW): Promise<StoredCharacter> {
    const taken = withTakenEntries(character, await this.of(character, homebrew));
    return withReferences(taken, await this.of(taken));
  }
}
