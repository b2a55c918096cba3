import type { Build } from '../model/build.ts';
import type { Context } from './context.ts';
import { suggestName } from './suggestion.ts';
import { type Unknowns, unknownAnywhere, unknownNowhere } from './unknowns.ts';

/** Notes an archetype and powersets of a build that the data does not know. */
export function noteUnknownChoices(build: Build, context: Context, unknowns: Unknowns): void {
  const { data } = context;
  if (!context.archetypeKnown) {
    const suggestion = suggestName(data, 'archetype', build.archetype);
    unknowns.add(
      unknownAnywhere({
        kind: 'archetype',
        name: build.archetype,
        path: 'archetype',
        ...(suggestion !== undefined && { suggestion }),
      }),
    );
  }
  const note = (name: string, path: string): void => {
    if (name === '' || data.powerset(name) !== undefined) return;
    const suggestion = suggestName(data, 'powerset', name);
    unknowns.add(
      unknownNowhere({ kind: 'powerset', name, path, ...(suggestion !== undefined && { suggestion }) }),
    );
  };
  note(build.primary, 'primary');
  note(build.secondary, 'secondary');
  for (let i = 0; i < build.pools.length; i++) note(build.pools[i] ?? '', `pools[${i}]`);
  note(build.epic, 'epic');
}
