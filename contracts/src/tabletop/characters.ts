import type { AnyEntry } from '@guildhall/tabletop/compendium';
import type {
  CharacterCommand,
  CommandEvent,
  CompendiumUpdate,
  DerivedSheet,
  SheetProblem,
  SheetRulesData,
  StoredCharacter,
} from '@guildhall/tabletop/sheet';
import { type Static, Type } from 'typebox';
import { closed, named, Timestamp, Uuid } from '../schema.ts';

/**
 * Characters are checked by the engine, which opens broken ones too and says what is wrong with
 * them; here they are objects whose types are the engine's.
 */
const object = <T>(description: string) => Type.Unsafe<T>({ type: 'object', description });

const StoredCharacterSchema = named(
  'StoredCharacter',
  object<StoredCharacter>('Choices and state; nothing derived'),
);
const DerivedSheetSchema = named('DerivedSheet', object<DerivedSheet>('Every number with its explanation'));
const CommandSchema = named(
  'CharacterCommand',
  object<CharacterCommand>('What happens to the character, by `type`'),
);
const EventSchema = named('CharacterEvent', object<CommandEvent>('What a command did'));

const ProblemSchema = Type.Unsafe<SheetProblem>({
  type: 'object',
  description: 'Something wrong or missing',
});

const UpdateSchema = named(
  'CharacterUpdate',
  object<CompendiumUpdate>('A newer version of an entry; taken over by the command `take-updates`'),
);

export const CharacterSchema = named(
  'Character',
  closed({
    id: Uuid,
    version: Type.Integer({ minimum: 1 }),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    character: StoredCharacterSchema,
    sheet: DerivedSheetSchema,
    /** Everything the character breaks; empty for a legal one. */
    problems: Type.Array(ProblemSchema),
    events: Type.Array(EventSchema),
    /** Entries of the compendium that have changed since the character took them over. */
    updates: Type.Array(UpdateSchema),
  }),
);
export type CharacterJson = Static<typeof CharacterSchema>;

export const CharacterSummarySchema = named(
  'CharacterSummary',
  closed({
    id: Uuid,
    version: Type.Integer({ minimum: 1 }),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    name: Type.String(),
    edition: Type.Union([Type.Literal('2014'), Type.Literal('2024')]),
    kind: Type.Union([Type.Literal('hero'), Type.Literal('npc'), Type.Literal('monster')]),
    level: Type.Integer({ minimum: 0, maximum: 20 }),
    /** e.g. `Barbarian 5`. */
    classes: Type.String(),
    /** Where the picture is; '' without one. */
    portrait: Type.String(),
  }),
);

const Name = Type.String({ minLength: 1, maxLength: 120 });

/** A new character: blank, quickly built, a monster's, or from an export (`document`). */
export const CharacterInputSchema = closed({
  name: Type.Optional(Name),
  edition: Type.Optional(Type.Union([Type.Literal('2014'), Type.Literal('2024')])),
  kind: Type.Optional(Type.Union([Type.Literal('hero'), Type.Literal('npc'), Type.Literal('monster')])),
  quick: Type.Optional(
    closed({
      class: Type.String({ maxLength: 60 }),
      level: Type.Integer({ minimum: 1, maximum: 20 }),
    }),
  ),
  /** Slug of a monster of the compendium, homebrew included: a sheet for a DM. */
  monster: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
  document: Type.Optional(object<Record<string, unknown>>('An exported character, of any layout')),
});
export type CharacterInputJson = Static<typeof CharacterInputSchema>;

/** A file that a character is taken along in. */
export const CharacterFileSchema = named(
  'CharacterFile',
  closed({
    filename: Type.String(),
    mediaType: Type.Enum(['application/json', 'application/xml']),
    text: Type.String({ description: 'Content of the file' }),
  }),
);

export const CharacterImportSchema = closed({
  text: Type.String({
    minLength: 1,
    maxLength: 1_000_000,
    description: 'Content of an exported file, JSON or XML',
  }),
});

/** Choices, notes and what else is the player's word; derived values and state in play are refused. */
export const CharacterPatchSchema = closed({
  name: Type.Optional(Name),
  choices: Type.Optional(
    Type.Array(
      closed({
        slot: Type.String({ maxLength: 200 }),
        picks: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 40 }),
      }),
      { maxItems: 500 },
    ),
  ),
  notes: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 50_000 }))),
  portrait: Type.Optional(Type.String({ maxLength: 500 })),
  macros: Type.Optional(
    Type.Array(closed({ name: Type.String({ maxLength: 80 }), expr: Type.String({ maxLength: 500 }) }), {
      maxItems: 100,
    }),
  ),
  homebrew: Type.Optional(
    Type.Array(object<StoredCharacter['homebrew'][number]>('An effect record'), { maxItems: 200 }),
  ),
  options: Type.Optional(closed({ variantEncumbrance: Type.Boolean() })),
});
export type CharacterPatchJson = Static<typeof CharacterPatchSchema>;

export const ClientId = Type.String({
  minLength: 8,
  maxLength: 64,
  description: 'Made by the client; the same again does nothing',
});

export const CharacterCommandSchema = closed({ clientId: ClientId, command: CommandSchema });

export const FeatureUseSchema = closed({
  clientId: ClientId,
  options: Type.Optional(
    Type.Record(Type.String({ maxLength: 40 }), Type.Union([Type.String({ maxLength: 80 }), Type.Number()])),
  ),
});

export const SheetRulesSchema = named(
  'SheetRules',
  object<SheetRulesData>('Facts, choices, effects and resources of one rule set'),
);

export const SheetHomebrewSchema = named(
  'SheetHomebrew',
  closed({ entries: Type.Array(object<AnyEntry>('An entry without its text, by `kind`')) }),
);
