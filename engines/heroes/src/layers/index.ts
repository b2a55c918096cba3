export { changeLine, changelogOf } from './changelog.ts';
export { cityOfDataLayer } from './city-of-data-layer.ts';
export { compareGameData } from './compare-sources.ts';
export type {
  EffectChange,
  EffectField,
  FieldChange,
  GameDataComparison,
  PowerComparison,
} from './comparison.ts';
export type {
  Layer,
  LayerConflict,
  LayerKind,
  Provenance,
  RecordKind,
  RecordProvenance,
} from './layer.ts';
export { type LayeredGameData, type LayerOptions, layerGameData } from './layer-game-data.ts';
export { type MidsFiles, midsLayer } from './mids-layer.ts';
export { type PackedProvenance, packProvenance, provenanceLookup } from './packed-provenance.ts';
export { singleProvenance } from './single-provenance.ts';
