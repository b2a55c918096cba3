import { readJsonDocument } from '../json/json-document.ts';
import { list, maybe, object, type ShapeOf, text } from '../json/json-shape.ts';
import type { MidsTypeName } from './text-tables.ts';

const TYPE_NAME = object({ Name: text, ShortName: text });

/** `TypeGrades.json`; the lists differ between servers, position is meaning (heroes-mids-formats §7). */
export const TYPE_GRADES = object({
  SetTypes: list(TYPE_NAME),
  EnhancementGrades: maybe(list(TYPE_NAME)),
  SpecialEnhancementTypes: list(TYPE_NAME),
});

export interface MidsTypeGrades {
  readonly setTypes: readonly MidsTypeName[];
  /** Hamidon, Hydra, Titan, D-Sync …; index = `Enhancement.SubTypeID`. */
  readonly specialTypes: readonly MidsTypeName[];
}

/** Largest file accepted, in bytes; the real one has 5 kB. */
export const MAX_TYPE_GRADES_BYTES = 1 << 20;

function typeName({ Name: name, ShortName: shortName }: ShapeOf<typeof TYPE_NAME>): MidsTypeName {
  return { name, shortName };
}

/**
 * Reads `TypeGrades.json`: set types and kinds of special enhancements.
 * @throws GuildError as `readJsonDocument`, or FILE_CORRUPT with `details.path`.
 */
export function readTypeGrades(bytes: Uint8Array): MidsTypeGrades {
  const { value } = readJsonDocument('TypeGrades.json', bytes, MAX_TYPE_GRADES_BYTES);
  const root = TYPE_GRADES(value, '');
  return {
    setTypes: root.SetTypes.map(typeName),
    specialTypes: root.SpecialEnhancementTypes.map(typeName),
  };
}
