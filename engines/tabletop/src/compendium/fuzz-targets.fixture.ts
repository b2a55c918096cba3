import { encodeUtf8, GuildError } from '@guildhall/kernel';
import { FIVE_E_NEEDED } from './five-e/read-five-e.ts';
import { parseMarkdown, plainText } from './markdown.ts';
import { markupProblems } from './markup-check.ts';
import { OPEN5E_NEEDED } from './open5e/read-open5e.ts';
import { searchWords } from './search-words.ts';
import { readSrdFolder } from './srd/read-srd.ts';

/** A reader of foreign bytes and a file it reads; the fuzzer damages the file. */
interface Target {
  readonly name: string;
  readonly sample: Uint8Array;
  readonly read: (bytes: Uint8Array) => unknown;
  readonly share?: number;
}

const EMPTY = encodeUtf8('[]');

/** A whole folder in which one file is the damaged one. */
function readWith(file: string, rest: ReadonlyMap<string, Uint8Array>): (bytes: Uint8Array) => unknown {
  return (bytes) => readSrdFolder(new Map([...rest, [file, bytes]]));
}

function emptyFolder(format: '2014' | '2024' | 'open5e'): Map<string, Uint8Array> {
  const names =
    format === 'open5e'
      ? OPEN5E_NEEDED.map((name) => `${name}.json`)
      : FIVE_E_NEEDED[format].map((name) => `5e-SRD-${name}.json`);
  const files = new Map(names.map((name) => [name, EMPTY]));
  const known =
    format === 'open5e'
      ? (['Document.json', '[{"pk":"srd-2024","fields":{}}]'] as const)
      : ([
          '5e-SRD-Alignments.json',
          `[{"index":"x","name":"X","abbreviation":"X","url":"/api/${format}/alignments/x"}]`,
        ] as const);
  return files.set(known[0], encodeUtf8(known[1]));
}

/** Text for readers that take any; bytes above ASCII become letters of their own. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

const SPELL =
  '[{"index":"spark","name":"Spark","url":"/api/2014/spells/spark","desc":["A **spark**."],"range":"60 feet","components":["V","M"],"material":"A flint worth 5 gp","ritual":false,"duration":"Up to 1 minute","concentration":true,"casting_time":"1 action","level":1,"school":{"index":"evocation"},"dc":{"dc_type":{"index":"dex"},"dc_success":"half"},"damage":{"damage_type":{"index":"fire"},"damage_at_slot_level":{"1":"1d6"}},"area_of_effect":{"type":"cone","size":15},"classes":[{"index":"wizard","name":"Wizard","url":"/api/2014/classes/wizard"}],"subclasses":[]}]';
const FEATURE =
  '[{"index":"trick","name":"Trick","url":"/api/2014/features/trick","level":2,"class":{"index":"rogue","name":"Rogue","url":"/api/2014/classes/rogue"},"prerequisites":[{"type":"level","level":2}],"feature_specific":{"expertise_options":{"choose":1,"type":"proficiency","from":{"option_set_type":"options_array","options":[{"option_type":"choice","choice":{"choose":1,"from":{"option_set_type":"equipment_category","equipment_category":{"index":"tools"}}}},{"option_type":"string","string":"x"}]}}},"desc":["x"]}]';
const TEXT =
  '## Title\n\nA **bold** and *soft* [link](https://example.org) `code`.\n\n| a | b |\n|---|---|\n| 1 | **2** |\n\n- one\n  - two\n\n> said\n\n1. first\n---\n';

/** Readers with samples made here. */
export function compendiumTargets(): Target[] {
  return [
    {
      name: 'markdown',
      sample: encodeUtf8(TEXT),
      share: 4,
      read: (bytes) => [
        parseMarkdown(latin(bytes)),
        plainText(latin(bytes)),
        markupProblems(latin(bytes), 'x'),
        searchWords(latin(bytes)),
      ],
    },
    {
      name: 'SRD spells',
      sample: encodeUtf8(SPELL),
      read: readWith('5e-SRD-Spells.json', emptyFolder('2014')),
    },
    {
      name: 'SRD features',
      sample: encodeUtf8(FEATURE),
      read: readWith('5e-SRD-Features.json', emptyFolder('2014')),
    },
  ];
}

/** Records kept of a real file: enough to have every form, few enough to be quick. */
const RECORDS = 4;

/** Readers with the beginnings of real files; `load` gives the files of a folder below the SRD test data. */
export function realCompendiumTargets(load: (folder: string) => ReadonlyMap<string, Uint8Array>): Target[] {
  return (['2014', '2024', 'open5e'] as const).flatMap((format) => {
    const files = load(format === 'open5e' ? 'open5e-2024' : format);
    const folder = emptyFolder(format);
    return [...files].map(([file, bytes]): Target => {
      const records = JSON.parse(latin(bytes)) as unknown;
      if (!Array.isArray(records)) throw new GuildError('FILE_CORRUPT', `${file} is no list.`);
      return {
        name: `SRD ${format} ${file}`,
        sample: encodeUtf8(JSON.stringify(records.slice(0, RECORDS))),
        share: 1,
        read: readWith(file, folder),
      };
    });
  });
}
