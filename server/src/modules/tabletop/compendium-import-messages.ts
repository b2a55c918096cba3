import type { ErrorCode, ErrorDetails } from '@guildhall/kernel';
import type { Edition, SrdDefect, SrdFormat } from '@guildhall/tabletop/compendium';
import type { EntryValues } from './entry-rows.ts';

/** What the import thread is asked to read. */
export interface CompendiumImportJob {
  readonly directory: string;
  /** Folder of the shipped facts, which complete what is read. */
  readonly starterFolder: string;
}

/** A folder that was read whole, beside its entries. */
export interface ReadFolder {
  /** `srd-2014`, `srd-2024`, `open5e-2024`, or `pack:<id>`. */
  readonly source: string;
  readonly name: string;
  readonly format: SrdFormat | 'pack';
  readonly edition: Edition | null;
  readonly attribution: string | null;
  readonly records: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly defects: readonly SrdDefect[];
  readonly ignored: readonly string[];
}

export type CompendiumImportMessage =
  | { readonly rows: readonly EntryValues[] }
  | { readonly done: ReadFolder }
  | {
      readonly failed: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly details: ErrorDetails;
        readonly stack?: string;
      };
    };
