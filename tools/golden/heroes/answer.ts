import type { Answer, GoldenCase } from '../golden-case.ts';
import * as builds from './build-rules.ts';
import * as facts from './data-rules.ts';
import * as enhancements from './enhancement-rules.ts';
import * as formulas from './formula-rules.ts';

type Handler = (golden: GoldenCase) => Answer;

/** Whether a case has all of these inputs. */
function has(...names: string[]): (golden: GoldenCase) => boolean {
  return ({ inputs }) => names.every((name) => name in inputs);
}

/** Whether the words of the rule match. */
function says(pattern: RegExp): (golden: GoldenCase) => boolean {
  return ({ rule }) => pattern.test(rule);
}

/** Whether a case expects all of these. */
function wants(...names: string[]): (golden: GoldenCase) => boolean {
  return ({ expected }) => names.every((name) => name in expected);
}

/**
 * Which rule a case is about: by what it gives and wants where that is
 * unmistakable, else by its words. The first match decides.
 */
const RULES: readonly (readonly [(golden: GoldenCase) => boolean, Handler])[] = [
  [has('schedule', 'total'), enhancements.enhancementDiversification],
  [has('ioLevel'), enhancements.inventionValues],
  [wants('TO', 'DO', 'SO'), enhancements.gradeValues],
  [wants('multiplier'), enhancements.relativeLevel],
  [says(/aspect.*piece|common IO/), enhancements.pieceValue],
  [has('enhancements'), enhancements.slottedPieces],
  [has('perPiece'), enhancements.slottedPieces],
  [has('copies', 'each'), enhancements.copies],
  [says(/different bonus power/), enhancements.distinctBonuses],
  [has('alphaInEd', 'alphaAfterEd'), enhancements.alphaStrength],
  [wants('inEd', 'afterEd'), facts.alphaSplit],

  [has('ppm'), formulas.procsPerMinute],
  [has('powerAccuracy'), formulas.finalHitChance],
  [has('enemyRelativeLevel'), formulas.relativeToHit],
  [wants('cost'), formulas.clickEndurance],
  [has('enduranceCost', 'activatePeriod'), formulas.toggleEndurance],
  [has('perSecond'), formulas.toggleEndurance],
  [has('castTime'), formulas.castTime],
  [has('damageCap'), formulas.buffedDamage],
  [has('recoveryTotal'), formulas.recovery],
  [has('stamina'), formulas.recovery],
  [has('base', 'global'), formulas.recharge],
  [has('regenBuff'), facts.regeneration],
  [says(/(run|fly|flight|jump) speed/), formulas.speed],
  [wants('levels', 'picks'), formulas.pickSchedule],
  [wants('slots'), formulas.slotSchedule],
  [has('powerLevel', 'exemplarLevels'), formulas.exemplaredPower],
  [has('pieceLevel', 'exemplarLevels'), formulas.exemplaredCraftedBonus],

  [wants('components'), facts.baseDamage],
  [has('attrib', 'aspect'), facts.attributeValue],
  [wants('hpCap'), facts.archetypeCaps],
  [wants('hpAdded'), facts.addedHitPoints],
  [wants('hp'), facts.hitPoints],
  [has('archetype', 'resistance'), facts.resistanceCap],
  [wants('durationSeconds'), facts.mezDuration],
  [wants('damageStrength'), facts.buildUp],
  [wants('minSlotLevelStored'), facts.lowestLevelOfSet],
  [says(/^Fly: stored|stored \d+ means/), facts.pickableLevels],

  [has('set', 'exemplarLevel'), builds.exemplaredSet],
  [has('set', 'pieces'), builds.setBonuses],
  [has('powerA', 'powerB'), builds.splitSet],
  [says(/\d+\.\.\d+$/), builds.bonusLadder],
  [wants('uniqueTwiceInBuild'), builds.uniqueness],
  [has('base', 'enhAfterEd'), formulas.enhancedValue],
];

/** What the engine answers to a case; undefined when no rule fits it. */
export function answerHeroesCase(golden: GoldenCase): Answer | undefined {
  return RULES.find(([matches]) => matches(golden))?.[1](golden);
}
