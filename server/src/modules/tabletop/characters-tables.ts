import type { CharacterCommand, CommandEvent, StateChange, StoredCharacter } from '@guildhall/tabletop/sheet';
import { integer, json, oneOf, text, timestamp, uuid } from '../../platform/db/columns.ts';

export const CHARACTER_TABLES = {
  tabletop_characters: {
    id: uuid.required,
    owner_id: uuid.required,
    name: text.required,
    edition: oneOf<'2014' | '2024'>().required,
    kind: oneOf<StoredCharacter['kind']>().required,
    /** Level and classes as the list shows them; they follow from the document. */
    level: integer.required,
    classes: text.required,
    /** Of any layout so far; read by `readCharacter`. */
    document: json<Record<string, unknown>>().required,
    /** Rises by one with every change. */
    version: integer.required,
    created_at: timestamp.required,
    updated_at: timestamp.required,
  },
  /** Commands by the id the client gave them: the same again does nothing. */
  tabletop_character_commands: {
    character_id: uuid.required,
    client_id: text.required,
    command: json<CharacterCommand>().required,
    events: json<readonly CommandEvent[]>().required,
    version: integer.required,
    done_at: timestamp.required,
    /** What it changed, for taking it back; empty for commands of before this was kept. */
    changes: json<readonly StateChange[]>().required,
    undone_at: timestamp.nullable,
  },
} as const;
