import { entry } from './error-entry.ts';

/** Errors of the training hall. */
export const TRAINING_ERRORS = {
  MAIL_TOO_LARGE: entry(
    413,
    'The mail is larger than what is looked at.',
    'Mails of up to 10 MB and HTML of up to two million characters are read. Remove attachments and try again.',
  ),
  MAIL_UNREADABLE: entry(
    422,
    'This is no mail that can be read.',
    'Give the mail as its original source (`.eml`, RFC 5322). The message says what is wrong with it.',
  ),
  SCENARIO_INVALID: entry(
    422,
    'This is no scenario that can be used.',
    'The JSON lacks a part every scenario has, or a part contradicts another. `details.fields` names each path and what is expected there; `guildhall training lint` shows the same on the command line.',
  ),
  PLAYER_NOT_FOUND: entry(
    404,
    'There is no such player.',
    'Players of the original contract are found by the name and the mail address they were registered with.',
  ),
  PLAYER_NOT_YOURS: entry(
    403,
    'This player cannot be claimed.',
    'A player is claimed by the account whose confirmed mail address it was registered with.',
  ),
  SCENARIO_REFUSED: entry(
    422,
    'The generated scenario was refused.',
    'What a language model wrote is used only when it reads as a scenario and passes the lint. `details.fields` names what is wrong; ask again.',
  ),
  ANSWER_INVALID: entry(
    422,
    'The answer does not fit the scenario.',
    'It is of another interaction, names an action or item that is not offered, marks text that is not there, or stops before the end of a dialogue.',
  ),
  SCENARIO_NOT_FOUND: entry(
    404,
    'There is no such scenario.',
    'It does not exist, or its author has retired it.',
  ),
  ATTEMPT_NOT_FOUND: entry(404, 'There is no such attempt.', 'Attempts are shown to who made them only.'),
  ATTEMPT_REUSED: entry(
    409,
    'This id belongs to another attempt.',
    'An attempt sent again with the same id has to be the same answer to the same scenario. Make a new id for a new attempt.',
  ),
  DRAW_NOT_FOUND: entry(
    404,
    'There is no such draw.',
    'A draw can be answered by the player it was made for only.',
  ),
  DRAW_MISMATCH: entry(
    422,
    'The answer does not fit the draw.',
    'It names another scenario than was drawn, the draw has been answered, or the prediction was changed on the way. Predictions are made by the server and only read by clients.',
  ),
} as const;
