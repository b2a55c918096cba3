/**
 * Property tests try the same inputs in every run, so that a red run means a change
 * and not luck. `FC_SEED=random` looks further; a number repeats a finding.
 */
import fc from 'fast-check';

const asked = process.env.FC_SEED ?? '20261121';
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
