import { arrayAt, objectAt, parseJsonFile, textIn } from './json-file.ts';
import type { MidsTypeName } from './text-tables.ts';

export interface MidsTypeGrades {
  readonly setTypes: readonly MidsTypeName[];
  /** Hamidon, Hydra, Titan, D-Sync …; index = `Enhancement.SubTypeID`. */
  readonly specialTypes: readonly MidsTypeName[];
}

/** Largest file accepted, in bytes; the real one has 5 kB. */
const MAX_BYTES = 1 << 20;

function readNames(value: unknown, path: string): MidsTypeName[] {
  const label = 'TypeGrades.json';
  return arrayAt(label, value, path).map((item, i) => {
    const entry = objectAt(label, item, `${path}[${i}]`);
    return {
      name: textIn(label, entry.Name, `${path}[${i}].Name`),
      shortName: textIn(label, entry.ShortName, `${path}[${i}].ShortName`),
    };
  });
}

/**
 * Reads `TypeGrades.json`: set types and kinds of special enhancements, which
 * differ between servers (heroes-mids-formats §7).
 * @throws GuildError FILE_TOO_LARGE, or FILE_CORRUPT with `details.path`.
 */
export function readTypeGrades(bytes: Uint8Array): MidsTypeGrades {
  const label = 'TypeGrades.json';
  const root = objectAt(label, parseJsonFile(label, bytes, MAX_BYTES), 'the start');
  return {
    setTypes: readNames(root.SetTypes, 'SetTypes'),
    specialTypes: readNames(root.SpecialEnhancementTypes, 'SpecialEnhancementTypes'),
  };
}
