import type { StoredCharacter } from './character.ts';
import { type CommandContext, refuse } from './command-context.ts';
import { endConcentration, endWhatEnds, spend } from './command-effects.ts';
import type { DamageAmount } from './commands.ts';
import { afterDeathSave, concentrationDc, damageTaken } from './damage.ts';

/** Damage of one source: defences, temporary hit points, hit points, then what follows at zero. */
export function takeDamage(
  on: CommandContext,
  parts: readonly DamageAmount[],
  {
    critical = false,
    rolls = [],
  }: { readonly critical?: boolean | undefined; readonly rolls?: readonly number[] | undefined },
): void {
  const { sheet, character } = on;
  if (sheet.hitPoints.state === 'dead') refuse('CHARACTER_DEAD', 'The character is dead.');
  const taken = damageTaken(parts, {
    resistances: sheet.resistances,
    immunities: sheet.immunities,
    vulnerabilities: sheet.vulnerabilities,
    reduction: sheet.damageReduction,
  });
  const total = taken.reduce((sum, { amount }) => sum + amount, 0);
  for (const { type, amount, by } of taken) on.tell('damage', { type, amount, by: by.join(', ') });
  if (total === 0) return;
  const { max, current, temp } = sheet.hitPoints;
  if (current === 0) {
    hitWhileDown(on, { total, max: max.value, critical });
    return;
  }
  const absorbed = Math.min(temp, total);
  const rest = total - absorbed;
  const lost = Math.min(current, rest);
  const over = rest - lost;
  on.change({ hitPoints: { lost: character.hitPoints.lost + lost, temp: temp - absorbed } });
  on.tell('hit_points', { absorbed, lost, left: current - lost });
  if (current - lost === 0) dropToZero(on, { over, max: max.value, rolls });
  else checkConcentration(on, total, rolls);
}

function hitWhileDown(
  on: CommandContext,
  hit: { readonly total: number; readonly max: number; readonly critical: boolean },
): void {
  if (hit.total >= hit.max) {
    die(on, 'massive');
    return;
  }
  const failures = Math.min(3, on.character.deathSaves.failures + (hit.critical ? 2 : 1));
  on.change({ deathSaves: { ...on.character.deathSaves, failures }, stable: false });
  on.tell('death_save_failed', { failures });
  if (failures >= 3) die(on, 'death_saves');
}

function dropToZero(
  on: CommandContext,
  { over, max, rolls }: { readonly over: number; readonly max: number; readonly rolls: readonly number[] },
): void {
  const left = on.sheet.resources.find(({ id }) => id === 'relentless-endurance')?.left ?? 0;
  if (over >= max) {
    die(on, 'massive');
    return;
  }
  if (left > 0) {
    spend(on, 'relentless-endurance', 1);
    on.change({ hitPoints: { ...on.character.hitPoints, lost: max - 1 } });
    on.tell('relentless_endurance', { left: 1 });
    return;
  }
  if (ragesOn(on, max, rolls)) return;
  on.change({
    conditions: [...new Set([...on.character.conditions, 'unconscious'])],
    deathSaves: { successes: 0, failures: 0 },
    stable: false,
  });
  on.tell('unconscious');
  endConcentration(on, 'unconscious');
  endWhatEnds(on);
}

/**
 * Relentless Rage: a Constitution save of DC 10, 5 more for each one since the last rest, keeps a
 * raging barbarian up. 2014: 1 hit point; 2024: twice the barbarian level. Without a roll the DC is only told.
 */
function ragesOn(on: CommandContext, max: number, [roll]: readonly number[]): boolean {
  if (on.context.flag('flag.relentlessRage').length === 0) return false;
  const dc = 10 + 5 * (on.character.spent['relentless-rage'] ?? 0);
  const bonus = on.sheet.abilities.con.save.value;
  if (roll === undefined) {
    on.tell('relentless_rage_save', { dc, bonus });
    return false;
  }
  const kept = roll + bonus >= dc;
  const left = on.rules.edition === '2014' ? 1 : Math.min(max, 2 * on.context.number('class.barbarian'));
  on.tell('relentless_rage_save', { dc, total: roll + bonus, kept });
  spend(on, 'relentless-rage', 1);
  if (kept) {
    on.change({ hitPoints: { ...on.character.hitPoints, lost: max - left } });
    on.tell('relentless_rage', { left });
  }
  return kept;
}

function die(on: CommandContext, why: string): void {
  on.change({ dead: true, concentration: null });
  on.tell('dead', { why });
}

/** The Constitution save of a concentrating character; without a roll the DC is only told. */
function checkConcentration(on: CommandContext, damage: number, rolls: readonly number[]): void {
  const { concentration } = on.sheet;
  if (concentration === null) return;
  const dc = concentrationDc(damage, on.rules.edition);
  const [roll] = rolls;
  if (roll === undefined) {
    on.tell('concentration_save', { dc, bonus: concentration.save.value });
    return;
  }
  const total = roll + concentration.save.value;
  on.tell('concentration_save', { dc, total, kept: total >= dc });
  if (total < dc) endConcentration(on, 'damage');
}

/** Healing: ends dying, never above the maximum. */
export function heal(on: CommandContext, amount: number): void {
  const { sheet, character } = on;
  if (sheet.hitPoints.state === 'dead') refuse('CHARACTER_DEAD', 'Healing does not bring back the dead.');
  const max = sheet.hitPoints.max.value;
  const lost = Math.max(0, Math.min(character.hitPoints.lost, max) - amount);
  const gained = Math.max(0, max - lost - sheet.hitPoints.current);
  on.change({ hitPoints: { ...character.hitPoints, lost } });
  if (sheet.hitPoints.current === 0 && gained > 0) wake(on);
  on.tell('healed', { amount: gained });
}

/** Conscious again. Prone stays: it is a condition of its own from then on. */
function wake(on: CommandContext): void {
  const conditions = on.character.conditions.filter((slug) => slug !== 'unconscious');
  const fallen = on.character.conditions.includes('unconscious')
    ? [...new Set([...conditions, 'prone'])]
    : conditions;
  on.change({ conditions: fallen, deathSaves: { successes: 0, failures: 0 }, stable: false });
}

/** Temporary hit points do not add up: the higher count, unless the player wants the new ones. */
export function temporaryHitPoints(current: number, gained: number, replace = false): number {
  return replace ? gained : Math.max(current, gained);
}

/** @param total of the roll with dice that are added; without it the bonus of the sheet counts */
export function deathSave(on: CommandContext, roll: number, total?: number): void {
  const { state } = on.sheet.hitPoints;
  if (state !== 'dying')
    refuse('NOT_DYING', 'Death saves are made at 0 hit points, by those who are not stable.');
  const after = afterDeathSave(on.character.deathSaves, roll, total ?? roll + on.sheet.deathSave.value);
  on.change({ deathSaves: { successes: after.successes, failures: after.failures } });
  on.tell('death_save', { roll, successes: after.successes, failures: after.failures, state: after.state });
  if (after.state === 'up') heal(on, on.sheet.hitPoints.max.value === 0 ? 0 : 1);
  else if (after.state === 'stable') on.change({ stable: true });
  else if (after.state === 'dead') die(on, 'death_saves');
}

/** Back from the dead. */
export function revive(on: CommandContext, hitPoints: number): void {
  const max = on.sheet.hitPoints.max.value;
  on.change({
    dead: false,
    stable: false,
    deathSaves: { successes: 0, failures: 0 },
    conditions: on.character.conditions.filter((slug) => slug !== 'unconscious'),
    hitPoints: { ...on.character.hitPoints, lost: Math.max(0, max - Math.max(1, hitPoints)) },
  });
  on.tell('revived', { hitPoints });
}

/** Put a condition on or take it away; what it ends ends. */
export function setCondition(on: CommandContext, condition: string, active: boolean): void {
  if (on.rules.entry('conditions', condition) === undefined) {
    refuse('NOT_FOUND', `There is no condition "${condition.slice(0, 60)}" in these rules.`);
  }
  const rest = on.character.conditions.filter((slug) => slug !== condition);
  const conditions: StoredCharacter['conditions'] = active ? [...rest, condition] : rest;
  on.change({ conditions });
  on.tell(active ? 'condition_on' : 'condition_off', { condition });
  endWhatEnds(on);
}
