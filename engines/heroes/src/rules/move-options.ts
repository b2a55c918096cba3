import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import { insertPower, movePower } from './edit-powers.ts';
import type { RuleProblem } from './problem.ts';
import { validateBuild } from './validate-build.ts';

/** A pick that a power could be moved to. */
export interface MoveOption {
  /** 0-based. */
  readonly pick: number;
  /** 1-based level of that pick. */
  readonly level: number;
  /** Why it cannot be moved there, or which rule would be broken there that is kept now; null when none. */
  readonly problem: RuleProblem | null;
  /** Only what the engine refuses is impossible; a broken rule can be mended by the next move. */
  readonly possible: boolean;
}

const sign = ({ code, message }: RuleProblem) => `${code} ${message}`;

/** How a power is moved: it changes places with another, or the others make room for it. */
export type MoveKind = 'exchange' | 'insert';

/** Every other pick of the build as a place for the power of pick `from`. heroes-rules §20. */
export function moveOptions(
  data: GameData,
  build: Build,
  from: number,
  kind: MoveKind = 'exchange',
): MoveOption[] {
  const move = kind === 'exchange' ? movePower : insertPower;
  if (!build.picks[from]) return [];
  const known = new Set(errorsOf(data, build).map(sign));
  return data.rules.pickLevels.flatMap((level, pick): MoveOption[] => {
    if (pick === from) return [];
    const moved = move(data, build, from, pick);
    if (!moved.ok) return [{ pick, level, problem: moved.error, possible: false }];
    const problem = errorsOf(data, moved.value).find((one) => !known.has(sign(one))) ?? null;
    return [{ pick, level, problem, possible: true }];
  });
}

function errorsOf(data: GameData, build: Build): RuleProblem[] {
  return validateBuild(data, build).filter(({ severity }) => severity === 'error');
}
