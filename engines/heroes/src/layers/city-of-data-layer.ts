import type { CityOfDataMapping } from '../codec/city-of-data/to-game-data.ts';
import type { Layer } from './layer.ts';

/** A City of Data tree as a layer: it has no server rules, and its classes and set types are those of planners. */
export function cityOfDataLayer(name: string, { data, withoutEffects }: CityOfDataMapping): Layer {
  const { version, archetypes, powersets, powers, tables, enhancements, enhancementSets } = data;
  return {
    name,
    kind: 'city-of-data',
    data: { version, archetypes, powersets, powers, tables, enhancements, enhancementSets },
    withoutEffects,
  };
}
