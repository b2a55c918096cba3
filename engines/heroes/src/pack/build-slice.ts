import type { Build, PowerEntry } from '../model/build.ts';
import type { Effect } from '../model/effect.ts';
import type { Enhancement, EnhancementSet } from '../model/enhancement.ts';
import type { GameData, ModifierTables } from '../model/game-data.ts';
import type { Entity, Power, Powerset } from '../model/power.ts';
import { createGameData, readBuildSlice } from './decode.ts';
import { type PackedCommon, type PackedSlice, packCommon, packContent } from './encode.ts';
import type { PackManifest } from './manifest.ts';

/**
 * What one build needs of the game data, as one slice: its powers with all they
 * refer to, its pieces with their sets, and the tables of the classes that use
 * them. Computing with it gives what computing with the whole pack gives, under
 * every setting, powers of others (`outside`) apart; there is nothing in it to choose from.
 */

/** JSON text of a build's slice: one answer has all that the first view of a build waits for. */
interface PackedBuildSlice extends PackedSlice {
  readonly manifest: PackManifest;
}

/** Name of the slice; no slice of a pack is called so. */
const BUILD = 'build';

/** What PvP adds to everybody, whatever they have chosen. heroes-rules §18. */
const FOR_EVERYBODY = ['Temporary_Powers.Temporary_Powers.PVP_Resist_Bonus'];

/** The table that base hit points follow. heroes-rules §2. */
const ALWAYS = ['melee_healself'];

/** Levels that tables have values for; those above are for opponents. */
const LEVELS = 50;

function entriesOf({ picks, granted }: Build): PowerEntry[] {
  return [...picks.flatMap((pick) => pick ?? []), ...granted];
}

function powerNames(build: Build): string[] {
  return entriesOf(build).flatMap(({ power, subPowers = [] }) => [
    power,
    ...subPowers.map((sub) => sub.power),
  ]);
}

function pieceNames(build: Build): string[] {
  return entriesOf(build)
    .flatMap(({ slots }) => slots.flatMap(({ enhancement, alternate }) => [enhancement, alternate]))
    .flatMap((piece) => piece?.uid ?? []);
}

function powersetNames({ primary, secondary, pools, epic }: Build): string[] {
  return [primary, secondary, ...pools, epic].filter((id) => id !== '');
}

/** Everything of the data that a build names: a slice for one build serves every build that names no more. */
export function namesInBuild(build: Build): ReadonlySet<string> {
  return new Set([build.archetype, ...powersetNames(build), ...powerNames(build), ...pieceNames(build)]);
}

/** Kinds of powersets that a build names by themselves. */
const CHOSEN: ReadonlySet<string> = new Set(['primary', 'secondary', 'pool', 'epic']);

/** Collects records together with the records they refer to. */
class Gathering {
  readonly powers = new Set<Power>();
  readonly powersets = new Set<Powerset>();
  readonly entities = new Set<Entity>();
  readonly pieces = new Set<Enhancement>();
  readonly sets = new Set<EnhancementSet>();
  readonly #data: GameData;
  /** Sets whose list of powers counts: those of entities. Long lists of what everybody may own are left out. */
  readonly #listed = new Set<string>();

  constructor(data: GameData) {
    this.#data = data;
  }

  addPowerset(id: string): void {
    const set = this.#data.powerset(id);
    if (set !== undefined) this.powersets.add(set);
  }

  addPower(id: string): void {
    const power = this.#data.power(id);
    if (power === undefined || this.powers.has(power)) return;
    this.powers.add(power);
    this.addPowerset(power.powerset);
    for (const sub of power.subPowers ?? []) this.addPower(sub);
    this.#addReferences(power.effects);
  }

  addPiece(uid: string): void {
    const known = this.#data.enhancement(uid);
    // The attuned form of a piece is made of the listed one.
    const piece = known?.attunedFrom === undefined ? known : this.#data.enhancement(known.attunedFrom);
    if (piece === undefined || this.pieces.has(piece)) return;
    this.pieces.add(piece);
    this.#addReferences(piece.effects);
    const set = piece.set === undefined ? undefined : this.#data.enhancementSet(piece.set);
    if (set === undefined || this.sets.has(set)) return;
    this.sets.add(set);
    for (const sibling of set.pieces) this.addPiece(sibling);
    const bonuses = set.bonuses.flatMap(({ powers }) => powers);
    for (const id of [...bonuses, ...Object.values(set.pieceBonuses).flat()]) this.addPower(id);
  }

  /** Powersets as they go into the slice. */
  listedPowersets(): Powerset[] {
    return [...this.powersets].map((set) => {
      if (CHOSEN.has(set.kind) || this.#listed.has(set.id.toLowerCase())) return set;
      const { powerNames: _names, ...described } = set;
      return { ...described, powers: [] };
    });
  }

  #addEntity(id: string): void {
    const entity = this.#data.entity(id);
    if (entity === undefined || this.entities.has(entity)) return;
    this.entities.add(entity);
    for (const name of entity.powersets) {
      this.addPowerset(name);
      for (const power of this.#data.powerset(name)?.powers ?? []) this.addPower(power);
      this.#listed.add(name.toLowerCase());
    }
    for (const power of entity.upgrades) this.addPower(power);
  }

  #addReferences(effects: readonly Effect[]): void {
    for (const { ref } of effects) {
      if (ref === undefined) continue;
      this.addPower(ref);
      this.#addEntity(ref);
    }
  }
}

function gathered(data: GameData, build: Build): Gathering {
  const found = new Gathering(data);
  for (const id of powersetNames(build)) found.addPowerset(id);
  for (const id of [...powerNames(build), ...FOR_EVERYBODY]) found.addPower(id);
  for (const uid of pieceNames(build)) found.addPiece(uid);
  return found;
}

/** Tables that effects of the slice follow, for every class that may use them. */
function tablesFor(data: GameData, archetype: string, found: Gathering): Map<string, ModifierTables> {
  const effects = [...found.powers, ...found.pieces].flatMap((owner) => owner.effects);
  const names = new Set([...ALWAYS, ...effects.map(({ table }) => table)]);
  names.delete('');
  const classes = new Set([
    data.archetype(archetype)?.id ?? archetype,
    ...[...found.entities].map(({ classId }) => classId),
    ...[...found.powers].flatMap(({ forcedClass }) => forcedClass ?? []),
  ]);
  return new Map([...classes].map((classId) => [classId, tablesOfClass(data, classId, names)]));
}

function tablesOfClass(data: GameData, classId: string, names: ReadonlySet<string>): ModifierTables {
  const tables = new Map<string, readonly number[]>();
  for (const name of names) {
    const values = Array.from({ length: LEVELS }, (_, i) => data.modifier(classId, name, i + 1));
    const known = values.flatMap((value) => value ?? []);
    if (known.length > 0) tables.set(name, known);
  }
  return tables;
}

function commonOf(data: GameData, build: Build, found: Gathering): PackedCommon {
  const own = data.archetype(build.archetype);
  return packCommon({
    rules: data.rules,
    archetypes: own === undefined ? [] : [own],
    enhancementClasses: data.enhancementClasses,
    setTypes: data.setTypes,
    enhancements: [...found.pieces],
    enhancementSets: [...found.sets],
  });
}

/**
 * The slice of one build as JSON text.
 * @param data all slices that `slicesForBuild` names
 */
export function encodeBuildSlice(manifest: PackManifest, data: GameData, build: Build): string {
  const found = gathered(data, build);
  const tables = tablesFor(data, build.archetype, found);
  const packed: PackedBuildSlice = {
    ...packContent(BUILD, {
      powersets: found.listedPowersets(),
      powers: [...found.powers],
      entities: [...found.entities],
      tables,
    }),
    common: commonOf(data, build, found),
    manifest,
  };
  return JSON.stringify(packed);
}

/** What `encodeBuildSlice` wrote. */
export interface BuildSlice {
  readonly manifest: PackManifest;
  readonly data: GameData;
}

/** @throws GuildError DATA_VERSION_BROKEN when the text is no slice of a build in this format. */
export function decodeBuildSlice(text: string): BuildSlice {
  const { manifest, slice } = readBuildSlice(text);
  return { manifest, data: createGameData(manifest, [slice]) };
}
