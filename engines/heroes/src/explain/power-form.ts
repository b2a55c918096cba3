import type { PowerResult } from '../model/totals.ts';
import type { ExplainNode, ExplainUnit } from './explanation.ts';
import type { Trace, TracedEntry } from './trace.ts';

/** How one number of a power is taken apart. */
export interface PowerForm {
  readonly unit: ExplainUnit;
  readonly label: string;
  readonly value: (result: PowerResult) => number;
  readonly steps: (trace: Trace, entry: TracedEntry) => ExplainNode[];
}

/** A form with the name it is asked by, behind the colon. */
export interface NamedForm extends PowerForm {
  readonly name: string;
}
