import { type FieldProblem, GuildError } from '@guildhall/kernel';
import { MAX_MAIL_HTML } from '../../display/mail-html.ts';
import type { PremiseAlignment } from '../../phish-scale/phish-scale.ts';
import type {
  ActionOption,
  Dialogue,
  Explanation,
  InboxItem,
  Origin,
  Provenance,
  Scenario,
  Slot,
  SlotKind,
} from '../model.ts';
import {
  ACTION_EFFECTS,
  DIALOGUE_OUTCOMES,
  INTERACTIONS,
  PERSUASION,
  SCENARIO_KINDS,
} from '../vocabulary.ts';
import { JSON_LIMITS, JsonReader } from './json-reader.ts';
import { readCues, readMessage } from './read-message.ts';

/** Written into every exported scenario. */
export const SCENARIO_FORMAT = 'guildhall-scenario/1';
const ID = 80;
const TITLE = 200;
const TRUTHS = ['phish', 'legit', 'n/a'] as const;
const VERDICTS = ['phish', 'legit'] as const;
const ORIGINS: readonly Origin[] = ['starter', 'author', 'import', 'variation', 'generated'];
const SLOT_KINDS: readonly SlotKind[] = ['person', 'company', 'amount', 'reference', 'city'];
/** A draft has none yet; the lint says so. */
const NO_EXPLANATION: Explanation = { summary: '', whyItWorks: '', whatToDo: '', legitimateVersion: '' };
/** Ids go into file names and addresses. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function readId(reader: JsonReader): string {
  const id = reader.text('id', ID);
  if (id !== '' && !SLUG.test(id))
    reader.problem('id', 'has to be lower-case words joined by hyphens', 'parcel-fee-sms');
  return id;
}

function readAlignment(reader: JsonReader): PremiseAlignment {
  const value = (key: keyof PremiseAlignment): number => {
    const points = reader.whole(key, [0, 8], 0);
    if (points % 2 !== 0) reader.problem(key, 'has to be 0, 2, 4, 6 or 8');
    return points;
  };
  const alignment = {
    workplaceProcess: value('workplaceProcess'),
    workplaceRelevance: value('workplaceRelevance'),
    otherEvents: value('otherEvents'),
    consequenceOfNotClicking: value('consequenceOfNotClicking'),
    trainingExposure: value('trainingExposure'),
  };
  reader.finish();
  return alignment;
}

function readAction(reader: JsonReader): ActionOption {
  const action = {
    id: readId(reader),
    label: reader.text('label', TITLE),
    effect: reader.oneOf('effect', ACTION_EFFECTS),
  };
  reader.finish();
  return action;
}

function readItem(reader: JsonReader): InboxItem {
  const message = readMessage(reader.object('message'));
  const item = {
    id: readId(reader),
    kind: reader.oneOf('kind', SCENARIO_KINDS),
    truth: reader.oneOf('truth', VERDICTS),
    message,
    cues: readCues(reader.objects('cues'), message),
    explanation: reader.optionalText('explanation'),
  };
  reader.finish();
  return item;
}

function readDialogue(reader: JsonReader): Dialogue {
  const nodes = reader.objects('nodes').map((node) => {
    const end = node.raw('end') === undefined ? null : node.object('end');
    const read = {
      id: node.text('id', ID),
      speaker: node.optionalText('speaker', TITLE),
      text: node.text('text'),
      choices: node.objects('choices').map((choice) => {
        const option = {
          id: choice.text('id', ID),
          label: choice.text('label', 500),
          next: choice.text('next', ID),
          trust: choice.number('trust', [-3, 3], 0),
          leak: choice.number('leak', [0, 1], 0),
          minutes: choice.number('minutes', [0, 240], 0),
        };
        choice.finish();
        return option;
      }),
      end: end && { outcome: end.oneOf('outcome', DIALOGUE_OUTCOMES), score: end.number('score', [0, 1], 0) },
    };
    end?.finish();
    node.finish();
    return read;
  });
  const dialogue = { start: reader.text('start', ID), nodes };
  reader.finish();
  return dialogue;
}

function readExplanation(reader: JsonReader): Explanation {
  const explanation = {
    summary: reader.optionalText('summary'),
    whyItWorks: reader.optionalText('whyItWorks'),
    whatToDo: reader.optionalText('whatToDo'),
    legitimateVersion: reader.optionalText('legitimateVersion'),
  };
  reader.finish();
  return explanation;
}

function readSlot(reader: JsonReader): Slot {
  const forms = reader.object('forms');
  const slot = {
    kind: reader.oneOf('kind', SLOT_KINDS),
    forms: Object.fromEntries(
      forms
        .keys()
        .slice(0, 10)
        .map((key) => [key, forms.text(key, TITLE)]),
    ),
  };
  forms.finish();
  reader.finish();
  return slot;
}

function readProvenance(reader: JsonReader): Provenance {
  const provenance = {
    origin: reader.oneOf('origin', ORIGINS, 'author'),
    from: reader.optionalText('from', TITLE),
    note: reader.optionalText('note', 500),
  };
  reader.finish();
  return provenance;
}

function readFields(reader: JsonReader): Scenario {
  const optional = <T>(key: string, read: (inner: JsonReader) => T): T | null =>
    reader.raw(key) === undefined ? null : read(reader.object(key));
  const format = reader.optionalText('format', TITLE);
  if (format !== '' && format !== SCENARIO_FORMAT)
    reader.problem('format', 'is of another program or a later version', SCENARIO_FORMAT);
  const message = optional('message', readMessage);
  const scenario: Scenario = {
    id: readId(reader),
    version: reader.whole('version', [1, 1_000_000], 1),
    title: reader.text('title', TITLE),
    kind: reader.oneOf('kind', SCENARIO_KINDS),
    interaction: reader.oneOf('interaction', INTERACTIONS),
    truth: reader.oneOf('truth', TRUTHS),
    language: reader.optionalText('language', 35) || 'en',
    audience: reader.optionalText('audience', TITLE) || 'everyone',
    brandPolicy: reader.oneOf('brandPolicy', ['fictional', 'permitted'], 'fictional'),
    briefing: reader.optionalText('briefing'),
    message,
    html: reader.optionalText('html', MAX_MAIL_HTML) || null,
    cues: readCues(reader.objects('cues'), message),
    alignment: optional('alignment', readAlignment),
    likeness: reader.raw('likeness') === undefined ? null : reader.number('likeness', [0, 8], 0),
    techniques: reader.texts('techniques'),
    persuasion: reader.texts('persuasion').flatMap((word, i) => {
      const known = PERSUASION.find((principle) => principle === word);
      if (known === undefined) reader.problem(`persuasion[${i}]`, 'is not known', PERSUASION.join(', '));
      return known ?? [];
    }),
    actions: reader.objects('actions').map(readAction),
    inbox: reader.objects('inbox').map(readItem),
    dialogue: optional('dialogue', readDialogue),
    explanation: optional('explanation', readExplanation) ?? NO_EXPLANATION,
    slots: reader.objects('slots').map(readSlot),
    provenance: optional('provenance', readProvenance) ?? { origin: 'author', from: '', note: '' },
    reviewedBy: reader.optionalText('reviewedBy', TITLE),
  };
  reader.finish();
  return scenario;
}

/**
 * A scenario from its JSON value.
 * @throws GuildError SCENARIO_INVALID with every problem and its path.
 */
export function readScenarioJson(value: unknown): Scenario {
  const problems: FieldProblem[] = [];
  const scenario = readFields(new JsonReader(value, '', problems));
  const [first] = problems;
  if (first === undefined) return scenario;
  const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`;
  throw new GuildError('SCENARIO_INVALID', `${first.message}${more}`, { fields: problems });
}

/**
 * A scenario from the text of a JSON file.
 * @throws GuildError FILE_TOO_LARGE beyond a million characters, SCENARIO_INVALID otherwise.
 */
export function parseScenario(text: string): Scenario {
  if (text.length > JSON_LIMITS.document) {
    throw new GuildError(
      'FILE_TOO_LARGE',
      `The scenario has ${text.length} characters; at most ${JSON_LIMITS.document} are read.`,
      { limit: JSON_LIMITS.document },
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new GuildError('SCENARIO_INVALID', `This is no JSON: ${(error as Error).message}`, {}, error);
  }
  return readScenarioJson(value);
}
