import { isOneTable } from '../../model/effect.ts';
import type { FullGameData } from '../../model/game-data.ts';

/** What an import found, and what leads nowhere. */
export interface ImportReport {
  readonly counts: {
    readonly archetypes: number;
    readonly playableArchetypes: number;
    readonly powersets: number;
    readonly powers: number;
    readonly effects: number;
    readonly entities: number;
    readonly enhancements: number;
    readonly enhancementSets: number;
    readonly tables: number;
    /** Names of bonus powers in sets, repeats included. */
    readonly setBonusNames: number;
  };
  readonly unresolved: {
    /** Bonus powers that sets name and no power has. */
    readonly setBonuses: readonly string[];
    /** Modifier tables that effects use and no file has, with the number of effects. */
    readonly tables: Readonly<Record<string, number>>;
    /** Names of `create_entity` effects that are no entity, with the number of effects. */
    readonly entities: Readonly<Record<string, number>>;
    /** Pieces without a `Boosts` power of their own. */
    readonly enhancementsWithoutPower: readonly string[];
    /** Powers whose powerset is not listed. */
    readonly powersWithoutPowerset: readonly string[];
  };
}

type Tally = Record<string, number>;

function count(tally: Tally, key: string): void {
  tally[key] = (tally[key] ?? 0) + 1;
}

function setBonusNames(data: FullGameData): string[] {
  return data.enhancementSets.flatMap(({ bonuses, pieceBonuses }) => [
    ...bonuses.flatMap(({ powers }) => powers),
    ...Object.values(pieceBonuses).flat(),
  ]);
}

function unresolvedEffects(data: FullGameData): { tables: Tally; entities: Tally } {
  const known = new Set([...data.tables.values()].flatMap((tables) => [...tables.keys()]));
  const ids = new Set(data.entities.map(({ id }) => id.toLowerCase()));
  const tables: Tally = {};
  const entities: Tally = {};
  for (const { effects } of data.powers) {
    for (const { attribute, table, ref } of effects) {
      if (!isOneTable(table) && !known.has(table)) count(tables, table);
      if (attribute === 'create_entity' && !ids.has((ref ?? '').toLowerCase())) count(entities, ref ?? '');
    }
  }
  return { tables, entities };
}

/** Counts a database and finds the references in it that lead nowhere. */
export function reportOn(data: FullGameData): ImportReport {
  const bonuses = setBonusNames(data);
  const { tables, entities } = unresolvedEffects(data);
  return {
    counts: {
      archetypes: data.archetypes.length,
      playableArchetypes: data.archetypes.filter(({ playable }) => playable).length,
      powersets: data.powersets.length,
      powers: data.powers.length,
      effects: data.powers.reduce((sum, { effects }) => sum + effects.length, 0),
      entities: data.entities.length,
      enhancements: data.enhancements.length,
      enhancementSets: data.enhancementSets.length,
      tables: new Set([...data.tables.values()].flatMap((own) => [...own.keys()])).size,
      setBonusNames: bonuses.length,
    },
    unresolved: {
      setBonuses: [...new Set(bonuses)].filter((name) => data.power(name) === undefined).toSorted(),
      tables,
      entities,
      enhancementsWithoutPower: data.enhancements
        .filter(({ uid }) => data.power(`Boosts.${uid}.${uid}`) === undefined)
        .map(({ uid }) => uid),
      powersWithoutPowerset: data.powers
        .filter(({ powerset }) => data.powerset(powerset) === undefined)
        .map(({ id }) => id),
    },
  };
}
