import { entry } from './error-entry.ts';

/** Errors of characters: what the rules of the game refuse in play, and documents that are no character. */
export const SHEET_ERRORS = {
  CHARACTER_NOT_FOUND: entry(
    404,
    'There is no such character.',
    'It never existed, was deleted, or belongs to somebody else.',
  ),
  COMMAND_NOT_FOUND: entry(
    404,
    'There is no such command to take back.',
    'No command with this client id was done to the character.',
  ),
  CHARACTER_INVALID: entry(
    400,
    'This is no character.',
    'The document is not of the form of an exported character, or larger than one may be; `details.fields` says where. Rules it breaks are no reason for this: such a sheet opens with its problems listed.',
  ),
  CHOICE_ILLEGAL: entry(
    422,
    'The rules do not allow this choice.',
    '`details.fields` names each choice and why. `POST /api/v1/characters/options` lists what is legal.',
  ),
  EFFECT_INVALID: entry(
    422,
    'This effect cannot be used.',
    'A target or circumstance does not exist, an expression depends on itself, or dice stand where a number is needed; `details.fields` has the path of each.',
  ),
  NO_USES: entry(
    422,
    'Nothing is left of it.',
    'All uses, slots or dice are spent; a rest brings them back. `details.resource` says of what.',
  ),
  ALREADY_ACTIVE: entry(
    422,
    'It is on already.',
    'The effect is active; switching it on again would spend a use for nothing.',
  ),
  NOT_ACTIVE: entry(422, 'It is not on.', 'There is no such effect on the character that could be ended.'),
  HEAVY_ARMOR: entry(422, 'Not in heavy armor.', 'The 2024 rules do not let a rage begin in heavy armor.'),
  INCAPACITATED: entry(
    422,
    'The character is incapacitated.',
    'A condition takes away actions and bonus actions until it ends.',
  ),
  RAGING: entry(
    422,
    'Not while raging.',
    'A raging character can neither cast spells nor concentrate on them.',
  ),
  CANNOT_CAST: entry(
    422,
    'The character cannot cast now.',
    'An effect or armor without training forbids casting; `details.by` names it.',
  ),
  SPELL_NOT_READY: entry(
    422,
    'This spell is not ready.',
    'It is not known or not prepared, or needs a slot of a higher level.',
  ),
  ATTUNEMENT_FULL: entry(
    422,
    'The character is attuned to as many things as possible.',
    'End the attunement to another item first.',
  ),
  ITEM_NOT_FOUND: entry(422, 'There is no such thing in the inventory.', '`details.item` was not found.'),
  NOT_DYING: entry(
    422,
    'There is no death save to make.',
    'Death saves are made at 0 hit points by those who are neither stable nor dead.',
  ),
  CHARACTER_DEAD: entry(422, 'The character is dead.', 'Only `revive` brings a dead character back.'),
  DICE_MISSING: entry(
    400,
    'A roll is missing.',
    'The command needs dice that were not given, or a face the die does not have; `details.dice` lists what is thrown.',
  ),
} as const;
