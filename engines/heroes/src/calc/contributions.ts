import type { Contribution } from '../model/totals.ts';
import type { Recorder } from './accumulate.ts';
import { sumName } from './stat-layout.ts';

/** The addends of all totals, as a result lists them. */
export class Contributions {
  readonly list: Contribution[] = [];

  readonly recorder: Recorder = ({ sum, value, source, via, rule }) => {
    this.list.push({ stat: sumName(sum), value, power: source, via, rule });
  };
}
