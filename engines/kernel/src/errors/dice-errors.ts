import { entry } from './error-entry.ts';

/** Errors of the dice engine and of stored rolls. */
export const DICE_ERRORS = {
  DICE_INVALID: entry(
    400,
    'This is no dice expression.',
    'The expression breaks the notation or its meaning: a word is unknown, a parenthesis is open, a modifier stands where it has no effect. `details.column` and `details.length` say where, `details.suggestion` is a corrected expression when there is one.',
  ),
  DICE_LIMIT: entry(
    422,
    'This roll is larger than one roll may be.',
    'At most 500 characters, 32 levels of nesting, 1,000 draws in all, 100 extra draws for one die and 1,000,000 sides; dice that would explode or be rerolled for ever count as too many.',
  ),
  DICE_ARITHMETIC: entry(
    422,
    'The arithmetic of this roll has no result.',
    'A division by zero, a root of a negative number, or a number too large to be exact.',
  ),
  DICE_FACES: entry(
    400,
    'The given faces do not fit the roll.',
    'Faces are taken in draw order: initial dice from left to right, then the extra dice of each modifier. There were too few, too many, or one that the die does not have.',
  ),
  DICE_ROLL_NOT_FOUND: entry(
    404,
    'There is no such roll.',
    'It never existed, or you may not know that it does. `GET /api/v1/dice/rolls` lists what there is.',
  ),
  DICE_LOG_UNREADABLE: entry(
    400,
    'This is no log of provable rolls.',
    'Expected is a roll as the API or `guildhall dice roll --seed … --json` prints it, a list of such, or one a line.',
  ),
} as const;
