import { GuildError } from '@guildhall/kernel';

/** A die as a source of faces sees it. */
export interface DieShape {
  /** How people write it: `d20`, `d%`, `dF`. */
  readonly name: string;
  /** Equally likely outcomes: the sides, or 3 (`dF`) and 6 (`dF.1`) for Fudge dice. */
  readonly outcomes: number;
  readonly fudge: boolean;
  /** 2^32 modulo `outcomes`: how many of the 32-bit words would favour some outcomes. */
  readonly surplus: number;
}

/** A die with so many equally likely outcomes. */
export function dieShape(name: string, outcomes: number, fudge = false): DieShape {
  return { name, outcomes, fudge, surplus: WORD_VALUES % outcomes };
}

/** Where faces come from: chance, a seed, or a list. */
export interface DiceSource {
  /** The face of one die that is rolled now. */
  face(die: DieShape): number;
}

/** Fills an array with random bits: `crypto.getRandomValues`, injected because engines are pure. */
export type FillRandom = (words: Uint32Array<ArrayBuffer>) => unknown;

const WORDS = 1024;
const WORD_VALUES = 2 ** 32;

/** The face that an outcome (0 to outcomes - 1) stands for. */
function faceOf(die: DieShape, outcome: number): number {
  if (!die.fudge) return outcome + 1;
  // dF has one outcome a face; dF.1 one minus, one plus and four blanks.
  if (die.outcomes === 3) return outcome - 1;
  return outcome === 0 ? -1 : outcome === 1 ? 1 : 0;
}

/**
 * Dice from 32-bit random words: the upper part of word times outcomes is the
 * outcome (the product is exact below 2^53), and words whose lower part is below
 * the surplus are drawn again, so that no outcome comes more often (Lemire,
 * "Fast random integer generation in an interval", 2019).
 */
export function diceFromWords(nextWord: () => number): DiceSource {
  return {
    face: (die) => {
      const { outcomes, surplus } = die;
      for (;;) {
        const product = nextWord() * outcomes;
        const outcome = Math.floor(product / WORD_VALUES);
        if (product - outcome * WORD_VALUES >= surplus) return faceOf(die, outcome);
      }
    },
  };
}

/** Fair dice from a cryptographic random source, asked for many words at a time. */
export function randomDice(fill: FillRandom): DiceSource {
  const words = new Uint32Array(WORDS);
  let next = WORDS;
  return diceFromWords(() => {
    if (next === WORDS) {
      fill(words);
      next = 0;
    }
    const word = words[next]!;
    // A face must not be found in memory after it was used.
    words[next++] = 0;
    return word;
  });
}

/** Dice that show a given list of faces in draw order. */
export interface FixedDice extends DiceSource {
  /** @throws GuildError DICE_FACES when faces are left over. */
  finish(): void;
}

/**
 * Dice with known faces, for tests, replays and dice thrown by hand.
 * @throws GuildError DICE_FACES from `face` when the list is too short or the die has no such face.
 */
export function fixedDice(faces: readonly number[]): FixedDice {
  let next = 0;
  return {
    face: (die) => {
      const face = faces[next];
      if (face === undefined) {
        const message = `${facesText(faces.length)} given, and the roll needs more: the next is a ${die.name}.`;
        throw new GuildError('DICE_FACES', message, { given: faces.length });
      }
      next++;
      if (isFace(die, face)) return face;
      throw new GuildError('DICE_FACES', `Face ${next} is ${face}, which a ${die.name} does not have.`, {
        position: next,
        face,
        die: die.name,
      });
    },
    finish: () => {
      if (next === faces.length) return;
      const message = `${facesText(faces.length)} given, but the roll used ${next}.`;
      throw new GuildError('DICE_FACES', message, { given: faces.length, used: next });
    },
  };
}

function facesText(count: number): string {
  return count === 1 ? '1 face was' : `${count} faces were`;
}

function isFace(die: DieShape, face: number): boolean {
  const [low, high] = die.fudge ? [-1, 1] : [1, die.outcomes];
  return Number.isInteger(face) && face >= low && face <= high;
}
