import { EQUIPMENT_CORRECTIONS_2024 } from './equipment-corrections.ts';

/** A mistake of a source, and what was done about it. */
export interface SrdDefect {
  readonly code:
    | 'equipment-value'
    | 'dangling-reference'
    | 'repeated-line'
    | 'broken-word'
    | 'missing-trait'
    | 'wrong-value'
    | 'product-name';
  readonly file: string;
  /** Slug or key of the record. */
  readonly record: string;
  readonly field: string;
  readonly found: string;
  /** What stands there now; null when it was left as it is and only reported. */
  readonly corrected: string | null;
  readonly note?: string;
}

type JsonRecord = Record<string, unknown>;
type Files = ReadonlyMap<string, readonly unknown[]>;

/**
 * Correct the known defects of a folder's records. The records are copied, never
 * changed; what was found is listed in the order of the files.
 */
export function correctDefects(
  files: Files,
  format: '5e-database' | 'open5e',
): { files: Files; defects: SrdDefect[] } {
  const copy = new Map([...files].map(([file, list]) => [file, structuredCopy(list) as unknown[]]));
  const defects: SrdDefect[] = [];
  if (format === '5e-database') {
    correctEquipment(copy, defects);
    correctReferences(copy, defects);
    correctDragonborn(copy, defects);
  } else correctOpen5e(copy, defects);
  correctConditions(copy, defects);
  correctWords(copy, defects);
  reportProductNames(copy, defects);
  return { files: copy, defects };
}

/** JSON values only; the engine has no structuredClone. */
function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, structuredCopy(item)]));
}

function recordsOf(files: Files, file: string): JsonRecord[] {
  return (files.get(file) ?? []).filter(
    (record): record is JsonRecord => typeof record === 'object' && record !== null && !Array.isArray(record),
  );
}

/** Slug of 5e-database or key of Open5e. */
function nameOf(record: JsonRecord): string {
  return String(record.index ?? record.pk ?? '');
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { quantity, unit } = value as JsonRecord;
  return `${quantity} ${unit}`;
}

function correctEquipment(files: Files, defects: SrdDefect[]): void {
  const isEdition2024 = recordsOf(files, 'Equipment').some((record) =>
    String(record.url).startsWith('/api/2024/'),
  );
  if (!isEdition2024) return;
  for (const record of recordsOf(files, 'Equipment')) {
    for (const { slug, field, wrong, right, doubtful } of EQUIPMENT_CORRECTIONS_2024) {
      if (slug !== record.index || shown(record[field]) !== shown(wrong)) continue;
      record[field] = right;
      defects.push({
        code: 'equipment-value',
        file: 'Equipment',
        record: slug,
        field,
        found: shown(wrong),
        corrected: shown(right),
        ...(doubtful ? { note: 'The other transcriptions differ too.' } : {}),
      });
    }
  }
}

/** References to spells "not yet implemented" end in `-nyi`; the spell has its plain slug elsewhere. */
function correctReferences(files: Files, defects: SrdDefect[]): void {
  const seen = new Set<string>();
  for (const file of files.keys()) {
    for (const record of recordsOf(files, file)) {
      walkObjects(record, '', (object, path) => {
        const { url } = object;
        if (typeof url !== 'string' || !url.endsWith('-nyi')) return;
        const right = url.slice(0, -'-nyi'.length);
        object.url = right;
        if (seen.has(`${file} ${url}`)) return;
        seen.add(`${file} ${url}`);
        defects.push({
          code: 'dangling-reference',
          file,
          record: nameOf(record),
          field: path,
          found: url,
          corrected: right,
        });
      });
    }
  }
}

/** Dragonborn lack the trait by which they choose their ancestor; the trait itself names them. */
function correctDragonborn(files: Files, defects: SrdDefect[]): void {
  const inSubspecies = new Set(recordsOf(files, 'Subspecies').flatMap((record) => slugsIn(record.traits)));
  for (const species of recordsOf(files, 'Species')) {
    const own = new Set(slugsIn(species.traits));
    for (const trait of recordsOf(files, 'Traits')) {
      const slug = nameOf(trait);
      const namesIt = slugsIn(trait.species).includes(nameOf(species));
      if (!namesIt || own.has(slug) || inSubspecies.has(slug) || !Array.isArray(species.traits)) continue;
      species.traits.push({ index: slug, name: trait.name, url: trait.url });
      defects.push({
        code: 'missing-trait',
        file: 'Species',
        record: nameOf(species),
        field: 'traits',
        found: 'not listed',
        corrected: slug,
      });
    }
  }
}

function slugsIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) => String((item as JsonRecord | null)?.index ?? ''));
}

function correctOpen5e(files: Files, defects: SrdDefect[]): void {
  for (const record of recordsOf(files, 'Item')) {
    // The dart weighs a quarter of a pound.
    if (nameOf(record).endsWith('_dart'))
      correctField(
        { record, file: 'Item', field: 'weight' },
        (weight) => (weight === 1 ? 0.25 : weight),
        defects,
      );
  }
  for (const record of recordsOf(files, 'Creature')) {
    const keys = Object.keys((record.fields as JsonRecord | undefined) ?? {}).filter((key) =>
      key.startsWith('ability_score_'),
    );
    // A score below 1 is the modifier in the place of its score.
    for (const key of keys)
      correctField(
        { record, file: 'Creature', field: key },
        (score) => (score < 1 ? 10 + 2 * score : score),
        defects,
      );
  }
}

interface FieldPlace {
  readonly record: JsonRecord;
  readonly file: string;
  readonly field: string;
}

function correctField(
  { record, file, field }: FieldPlace,
  correct: (value: number) => number,
  defects: SrdDefect[],
): void {
  const fields = record.fields as JsonRecord | undefined;
  const raw = fields?.[field];
  if (fields === undefined || (typeof raw !== 'number' && typeof raw !== 'string')) return;
  const right = correct(Number(raw));
  if (Number.isNaN(right) || right === Number(raw)) return;
  fields[field] = right;
  defects.push({
    code: 'wrong-value',
    file,
    record: nameOf(record),
    field,
    found: String(raw),
    corrected: String(right),
  });
}

function correctConditions(files: Files, defects: SrdDefect[]): void {
  for (const record of recordsOf(files, 'Conditions')) {
    if (typeof record.description !== 'string') continue;
    const lines = record.description.split('\n');
    const kept = lines.filter((line, at) => line.trim() === '' || lines.indexOf(line) === at);
    if (kept.length === lines.length) continue;
    for (const line of lines.filter((text, at) => text.trim() !== '' && lines.indexOf(text) !== at)) {
      defects.push({
        code: 'repeated-line',
        file: 'Conditions',
        record: nameOf(record),
        field: 'description',
        found: line.slice(0, 60),
        corrected: 'left out',
      });
    }
    record.description = kept.join('\n');
  }
}

const BROKEN = /([\p{L}\d]+)- (\p{Ll}+)/gu;

/**
 * A hyphen at the end of a printed line: `ex- pended` is one word when the folder
 * knows that word, `two- handed` keeps its hyphen when it knows that one or when
 * a number leads; a hyphen that stands for a dash stays as it is.
 */
function correctWords(files: Files, defects: SrdDefect[]): void {
  const words = wordsOf(files);
  for (const file of files.keys()) {
    for (const record of recordsOf(files, file)) {
      walkObjects(record, '', (object, path) => {
        for (const [key, value] of Object.entries(object)) {
          const field = path === '' ? key : `${path}.${key}`;
          const place = { file, record: nameOf(record), field };
          if (typeof value === 'string') object[key] = mend(value, words, place, defects);
          else if (Array.isArray(value))
            object[key] = value.map((item: unknown) =>
              typeof item === 'string' ? mend(item, words, place, defects) : item,
            );
        }
      });
    }
  }
}

type Place = Pick<SrdDefect, 'file' | 'record' | 'field'>;

function mend(text: string, words: ReadonlySet<string>, place: Place, defects: SrdDefect[]): string {
  if (!text.includes('- ')) return text;
  return text.replace(BROKEN, (found, first: string, second: string) => {
    // "5- to 10-foot" leaves the end of the first word to the second.
    if (/^(?:and|or|to)$/.test(second)) return found;
    const whole = first + second;
    const hyphened = `${first}-${second}`;
    const keepsHyphen =
      /\d/.test(first) || (!words.has(whole.toLowerCase()) && words.has(hyphened.toLowerCase()));
    const right = keepsHyphen ? hyphened : words.has(whole.toLowerCase()) ? whole : null;
    if (right !== null) defects.push({ code: 'broken-word', ...place, found, corrected: right });
    return right ?? found;
  });
}

/** Every word of the folder, hyphened ones whole, in lower case. */
function wordsOf(files: Files): ReadonlySet<string> {
  const words = new Set<string>();
  const take = (text: string) => {
    for (const [word] of text.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)) words.add(word.toLowerCase());
  };
  for (const file of files.keys()) {
    for (const record of recordsOf(files, file)) {
      walkObjects(record, '', (object) => {
        for (const value of Object.values(object)) {
          if (typeof value === 'string') take(value);
          else if (Array.isArray(value)) for (const item of value) if (typeof item === 'string') take(item);
        }
      });
    }
  }
  return words;
}

/** Names that are not the SRD's to give; where the running text has one, people should know. */
const PRODUCT_NAMES =
  /\b(?:beholder|mind flayer|illithid|umber hulk|displacer beast|githyanki|yuan-ti|waterdeep)\b/i;

function reportProductNames(files: Files, defects: SrdDefect[]): void {
  for (const file of files.keys()) {
    for (const record of recordsOf(files, file)) {
      walkObjects(record, '', (object, path) => {
        for (const [key, value] of Object.entries(object)) {
          for (const text of Array.isArray(value) ? value : [value]) {
            const found = typeof text === 'string' ? PRODUCT_NAMES.exec(text)?.[0] : undefined;
            if (found === undefined) continue;
            defects.push({
              code: 'product-name',
              file,
              record: nameOf(record),
              field: path === '' ? key : `${path}.${key}`,
              found,
              corrected: null,
              note: 'A name the books keep to themselves stands in the running text; it is only shown to you.',
            });
          }
        }
      });
    }
  }
}

/** Every object in a JSON value, outermost first. */
function walkObjects(value: unknown, path: string, visit: (object: JsonRecord, path: string) => void): void {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) walkObjects(item, `${path}[${at}]`, visit);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  visit(value as JsonRecord, path);
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'object' && item !== null)
      walkObjects(item, path === '' ? key : `${path}.${key}`, visit);
  }
}
