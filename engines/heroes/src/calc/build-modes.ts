import type { Build } from '../model/build.ts';
import type { Context } from './context.ts';
import { ownEffectsCount } from './entry-state.ts';
import { modesOn } from './modes.ts';

/** The modes that the counting powers of a build put it in. heroes-rules §20. */
export function buildModes(build: Build, context: Context): readonly string[] {
  return modesOn(build, (entry) => {
    const compiled = context.works(entry.level) ? context.power(entry.power) : null;
    return compiled !== null && ownEffectsCount(compiled.power, entry, context) ? compiled.modes : null;
  });
}
