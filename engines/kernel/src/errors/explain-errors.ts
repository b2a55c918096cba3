import { entry } from './error-entry.ts';

/** Errors of questions about a build: explanations and attack chains. */
export const EXPLAIN_ERRORS = {
  STAT_UNKNOWN: entry(
    422,
    'There is no number of that name.',
    'Totals go by their path (`defense.melee`, `hitPoints`), numbers of a power by `POWER:NUMBER` (`Jab:recharge`). `details.suggestions` names what is near; `guildhall build explain FILE --list` names all.',
  ),
  CHAIN_INVALID: entry(
    422,
    'That attack chain cannot be simulated.',
    'A chain names clicks of the build that can be used in a fight. `details.fields` says which entry is wrong and what would fit.',
  ),
} as const;
