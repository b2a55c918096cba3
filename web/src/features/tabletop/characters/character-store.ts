import type { CharacterRecord } from '@guildhall/client';
import { GuildError, isGuildError } from '@guildhall/kernel';
import {
  applyCommand,
  type CharacterCommand,
  type CommandEvent,
  type CompendiumUpdate,
  type DerivedSheet,
  deriveSheet,
  replaceChoices,
  type SheetRules,
  type StoredCharacter,
  withEntries,
} from '@guildhall/tabletop/sheet';
import { createStore } from 'zustand/vanilla';
import { api } from '../../../lib/api.ts';
import { uniqueId } from '../../../lib/unique-id.ts';
import { type Merged, mergeEdits, type PlayerWords, patchBetween, wordsOf } from './character-merge.ts';
import { keepDraft, readDraft } from './draft.ts';
import { fetchHomebrew, lastEdition, rememberEdition, sheetRules } from './sheet-rules.ts';

/** A character that is open, with what follows from it here and now. */
export interface OpenCharacter {
  readonly character: StoredCharacter;
  readonly rules: SheetRules;
  readonly sheet: DerivedSheet;
}

export interface CharacterState {
  /** Null while it is fetched, or when it could not be. */
  readonly open: OpenCharacter | null;
  /** Why it could not be fetched. */
  readonly loadError: unknown;
  readonly saving: 'saved' | 'saving' | 'unsaved';
  /** Why the last edits are not on the server yet. */
  readonly saveError: unknown;
  /** What another device changed at the same time, by name; its word stands. */
  readonly conflicts: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Entries of the compendium that have changed since the character took them over. */
  readonly updates: readonly CompendiumUpdate[];
}

const START: CharacterState = {
  open: null,
  loadError: null,
  saving: 'saved',
  saveError: null,
  conflicts: [],
  canUndo: false,
  canRedo: false,
  updates: [],
};

/** Milliseconds until the next try after the server could not be reached. */
const RETRY = 4000;
const MOST_STEPS = 200;

/** Kinds of entries that can be carried. */
const ITEM_KINDS = ['equipment', 'magic-items'] as const;

/** Whether only the server can do a command: what it needs of the compendium is not among the rules. */
function needsCompendium(command: CharacterCommand, rules: SheetRules): boolean {
  if (command.type === 'take-updates') return true;
  if (command.type !== 'add-item' || command.slug === undefined) return false;
  const { slug } = command;
  return ITEM_KINDS.every((kind) => rules.entry(kind, slug) === undefined);
}

/** Commands that change choices: shown when the server has done them, so that they are not sent as edits too. */
const ASKS_CHOICES: ReadonlySet<CharacterCommand['type']> = new Set([
  'level-up',
  'undo-level',
  'answer',
  'undo-answer',
]);

/**
 * One character in the browser: shown at once from choices, saved behind. Edits are sent one
 * PATCH at a time; what somebody else changed meanwhile is merged. The pages of a character share it.
 */
export class CharacterSession {
  readonly id: string;
  readonly store = createStore<CharacterState>(() => START);
  #server: { readonly character: StoredCharacter; readonly version: number } | null = null;
  #rules: SheetRules | null = null;
  #loading: Promise<void> | null = null;
  #saving: Promise<void> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Commands that are shown already and not done by the server yet. */
  #pending: readonly { readonly clientId: string; readonly command: CharacterCommand }[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #past: readonly PlayerWords[] = [];
  #future: readonly PlayerWords[] = [];

  constructor(id: string) {
    this.id = id;
  }

  /** Fetch it, unless it is here; a failed fetch is tried again. */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    if (this.store.getState().loadError !== null) this.store.setState({ loadError: null });
    try {
      // Almost always the right rules; while the character is on its way.
      sheetRules(lastEdition()).catch(() => undefined);
      const homebrew = fetchHomebrew();
      const record = await api.characters.get(this.id);
      const { edition } = record.character;
      this.#rules = withEntries(await sheetRules(edition), await homebrew);
      rememberEdition(edition);
      this.#take(record);
    } catch (error) {
      if (this.store.getState().open === null) this.store.setState({ loadError: error });
    }
  }

  /** What the server has, with the edits it does not have yet on top. */
  #take(record: CharacterRecord): void {
    const rules = this.#rulesFor(record.character);
    const draft = this.#unsaved() ?? readDraft(this.id);
    this.#server = { character: record.character, version: record.version };
    const merged: Merged =
      draft === null
        ? { character: record.character, conflicts: [] }
        : mergeEdits({ ...draft, theirs: record.character }, rules);
    this.#show(merged.character);
    this.store.setState({ updates: record.updates });
    if (merged.conflicts.length > 0) this.store.setState({ conflicts: merged.conflicts });
    void this.#save();
  }

  #unsaved() {
    const mine = this.store.getState().open?.character;
    const base = this.#server?.character;
    if (mine === undefined || base === undefined || patchBetween(base, mine) === null) return null;
    return { base, mine };
  }

  /** The rules with the homebrew there is to choose from, and the copies the character has before that. */
  #rulesFor({ entries }: StoredCharacter): SheetRules {
    if (this.#rules === null) throw new Error('A character is shown before its rules are here.');
    return withEntries(this.#rules, entries);
  }

  #show(character: StoredCharacter): void {
    const open = this.store.getState().open;
    if (open?.character === character) return;
    const rules = this.#rulesFor(character);
    this.store.setState({
      open: { character, rules, sheet: deriveSheet(character, rules) },
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
    });
  }

  /** Change the player's words: choices, name, notes. Nothing happens when `change` gives the same back. */
  edit(change: (character: StoredCharacter, rules: SheetRules) => StoredCharacter): void {
    const { open } = this.store.getState();
    if (open === null) return;
    const next = change(open.character, open.rules);
    if (next === open.character) return;
    this.#past = [...this.#past.slice(-MOST_STEPS), wordsOf(open.character)];
    this.#future = [];
    this.#show(next);
    void this.#save();
  }

  undo(): void {
    const words = this.#past.at(-1);
    const { open } = this.store.getState();
    if (words === undefined || open === null) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, wordsOf(open.character)];
    this.#goTo(words, open);
  }

  redo(): void {
    const words = this.#future.at(-1);
    const { open } = this.store.getState();
    if (words === undefined || open === null) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, wordsOf(open.character)];
    this.#goTo(words, open);
  }

  #goTo(words: PlayerWords, { character, rules }: OpenCharacter): void {
    const held = { ...character, ...words, choices: character.choices };
    this.#show(replaceChoices(held, words.choices, rules));
    void this.#save();
  }

  /**
   * Something happens in play: shown at once, then done by the server, once however often it has to be sent.
   * @param clientId names it, for taking it back
   * @returns what happened, in facts
   * @throws GuildError the refusal of the rules, e.g. NO_USES; the character is as it was then
   */
  command(command: CharacterCommand, clientId: string = uniqueId()): Promise<readonly CommandEvent[]> {
    const { open } = this.store.getState();
    const later = ASKS_CHOICES.has(command.type) || (open !== null && needsCompendium(command, open.rules));
    if (!later) {
      // A refusal is known here already; nothing has to be sent.
      if (open !== null) this.#show(applyCommand(open.character, command, open.rules).character);
      this.#pending = [...this.#pending, { clientId, command }];
    }
    return this.#inTurn(async () => {
      await this.#save();
      const { open: now, saveError } = this.store.getState();
      if (now === null || saveError !== null) throw saveError ?? new GuildError('UNAVAILABLE');
      return api.characters.command(this.id, clientId, command);
    }, clientId);
  }

  /** Take a command of this or another device back. @throws GuildError CONFLICT when the same was changed since. */
  async takeBack(clientId: string): Promise<void> {
    await this.#inTurn(() => api.characters.takeBack(this.id, clientId), clientId);
  }

  /** One request after another, so that what is shown grows in the order in which it was done. */
  #inTurn(send: () => Promise<CharacterRecord>, clientId: string): Promise<readonly CommandEvent[]> {
    const done = this.#turn.then(async () => {
      try {
        const record = await send();
        this.#settle(clientId, record);
        return record.events;
      } catch (error) {
        this.#settle(clientId, null);
        throw error;
      }
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** The server's state, with own words and the commands it does not have yet on top. */
  #settle(clientId: string, record: CharacterRecord | null): void {
    this.#pending = this.#pending.filter((pending) => pending.clientId !== clientId);
    const { open } = this.store.getState();
    const before = this.#server;
    if (open === null || before === null) return;
    const theirs = record?.character ?? before.character;
    const rules = this.#rulesFor(theirs);
    // A level that came or went cannot be undone by going back to older words.
    if (theirs.choices.length !== before.character.choices.length) {
      this.#past = [];
      this.#future = [];
    }
    if (record !== null) {
      this.#server = { character: theirs, version: record.version };
      this.store.setState({ updates: record.updates });
    }
    const { character } = mergeEdits({ base: before.character, mine: open.character, theirs }, rules);
    this.#show(this.#pending.reduce((now, { command }) => tried(now, command, rules), character));
    void this.#save();
  }

  /** Try again to send what the server does not have. */
  save(): Promise<void> {
    return this.#save();
  }

  /** The notice about another device's changes was read. */
  forgetConflicts(): void {
    this.store.setState({ conflicts: [] });
  }

  #save(): Promise<void> {
    this.#saving ??= this.#sendAll().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #sendAll(): Promise<void> {
    clearTimeout(this.#retry);
    try {
      for (let draft = this.#unsaved(); draft !== null; draft = this.#unsaved()) {
        keepDraft(this.id, draft);
        this.store.setState({ saving: 'saving' });
        await this.#send(draft.mine);
      }
      keepDraft(this.id, null);
      this.store.setState({ saving: 'saved', saveError: null });
    } catch (error) {
      this.store.setState({ saving: 'unsaved', saveError: error });
      if (!isGuildError(error) || error.retryable) {
        this.#retry = setTimeout(() => void this.#save(), RETRY);
      }
    }
  }

  async #send(mine: StoredCharacter): Promise<void> {
    const server = this.#server;
    const patch = server === null ? null : patchBetween(server.character, mine);
    if (server === null || patch === null) return;
    try {
      const record = await api.characters.update(this.id, server.version, patch);
      this.#server = { character: record.character, version: record.version };
      const { open } = this.store.getState();
      // Nothing was edited since: what the server made of it is what there is.
      if (open?.character === mine) this.#show(record.character);
    } catch (error) {
      if (!isGuildError(error) || error.code !== 'STALE_VERSION') throw error;
      this.#take(await api.characters.get(this.id));
    }
  }
}

/** A command on a state that may have changed since it was given; one that is refused now is left to the server. */
function tried(character: StoredCharacter, command: CharacterCommand, rules: SheetRules): StoredCharacter {
  try {
    return applyCommand(character, command, rules).character;
  } catch (error) {
    if (isGuildError(error)) return character;
    throw error;
  }
}

const sessions = new Map<string, CharacterSession>();

/** The session of a character; every page that shows it gets the same one. */
export function characterSession(id: string): CharacterSession {
  let session = sessions.get(id);
  if (session === undefined) {
    session = new CharacterSession(id);
    sessions.set(id, session);
  }
  return session;
}

/** Drop what is kept of a deleted character. */
export function forgetCharacter(id: string): void {
  sessions.delete(id);
  keepDraft(id, null);
}
