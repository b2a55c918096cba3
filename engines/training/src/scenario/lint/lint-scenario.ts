import { foreignMarkup, mailHtmlText } from '../../display/mail-html.ts';
import type { Verdict } from '../answer.ts';
import { messageParts } from '../message-parts.ts';
import type { Cue, InboxItem, Scenario } from '../model.ts';
import { ACTION_CREDIT } from '../score-answer.ts';
import { TECHNIQUES } from '../vocabulary.ts';
import { lintDialogue } from './lint-dialogue.ts';
import { lintCues, lintMessage } from './lint-message.ts';
import type { LintCode, LintProblem, Report } from './lint-problem.ts';
import { liveHosts, realBrand } from './live-names.ts';

const WARNINGS: ReadonlySet<LintCode> = new Set<LintCode>([
  'balance',
  'number_live',
  'reply_elsewhere',
  'review_missing',
  'slot_unused',
]);
const FEWEST_ACTIONS = 3;
const MOST_ACTIONS = 6;
const FEWEST_ITEMS = 4;
const FEWEST_MARKS = 2;
const LONGEST_QUOTE = 80;
const SHORTEST_EXPLANATION = 30;
/** Words that give the answer away before it is given. */
const TELLING =
  /\b(?:phish\w*|scam\w*|fake\w*|fraud\w*|legit\w*|attack\w*|malicious|genuine|spoof\w*|impost\w*)\b/i;
const INVISIBLE = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

function lintTruth({ truth, interaction }: Scenario, report: Report): void {
  if (interaction !== 'triage' && truth === 'n/a')
    report('truth_missing', 'truth', 'The scenario does not say what it is.', 'phish or legit');
  if (interaction === 'triage' && truth !== 'n/a')
    report('truth_missing', 'truth', 'An inbox holds both; each item has its own truth.', 'n/a');
}

/** Cues fit what the message is: an attack has real ones, a legitimate message only apparent ones. */
function lintClass(cues: readonly Cue[], truth: Verdict, report: Report): void {
  for (const [i, { id, apparent }] of cues.entries()) {
    if (truth === 'legit' && !apparent)
      report(
        'cue_of_other_class',
        `cues[${i}].apparent`,
        `Cue ${id} accuses a legitimate message.`,
        'Set apparent to true and explain why it is fine.',
      );
  }
  if (truth === 'phish' && !cues.some(({ apparent }) => !apparent))
    report(
      'cue_missing',
      'cues',
      'Nothing in the message tells that it is an attack.',
      'Add the cues by which it can be recognised.',
    );
}

function lintActions({ actions, truth }: Scenario, report: Report): void {
  for (const [i, { id }] of actions.entries()) {
    if (actions.findIndex((action) => action.id === id) !== i)
      report('duplicate_id', `actions[${i}].id`, `Two actions are called ${id}.`, 'Give each its own id.');
  }
  if (actions.length < FEWEST_ACTIONS || actions.length > MOST_ACTIONS) {
    report(
      'action_missing',
      'actions',
      `There are ${actions.length} actions to choose from.`,
      `Offer ${FEWEST_ACTIONS} to ${MOST_ACTIONS}.`,
    );
  }
  if (truth === 'n/a') return;
  const credits = actions.map(({ effect }) => ACTION_CREDIT[truth][effect]);
  if (!credits.includes(1))
    report(
      'action_missing',
      'actions',
      'No action is right.',
      truth === 'phish' ? 'Add one with effect report.' : 'Add one with effect proceed.',
    );
  if (!credits.includes(0))
    report(
      'action_missing',
      'actions',
      'No action is wrong.',
      truth === 'phish' ? 'Add one with effect open or comply.' : 'Add one with effect report or delete.',
    );
}

function lintInbox(inbox: readonly InboxItem[], report: Report): void {
  for (const [i, item] of inbox.entries()) {
    const path = `inbox[${i}]`;
    const within: Report = (code, at, message, suggestion) =>
      report(code, `${path}.${at}`, message, suggestion);
    if (inbox.findIndex(({ id }) => id === item.id) !== i)
      within('duplicate_id', 'id', `Two items are called ${item.id}.`, 'Give each its own id.');
    lintMessage(item.message, item, within);
    lintClass(item.cues, item.truth, within);
    if (item.explanation.trim().length < SHORTEST_EXPLANATION)
      within(
        'explanation_missing',
        'explanation',
        `Item ${item.id} is not explained.`,
        'Say why it is what it is.',
      );
  }
  const attacks = inbox.filter(({ truth }) => truth === 'phish').length;
  const fewer = Math.min(attacks, inbox.length - attacks);
  if (inbox.length < FEWEST_ITEMS)
    report(
      'interaction_part_missing',
      'inbox',
      `The inbox holds ${inbox.length} messages.`,
      `Put at least ${FEWEST_ITEMS} in.`,
    );
  else if (fewer * 3 < inbox.length)
    report(
      'inbox_one_sided',
      'inbox',
      `${attacks} of ${inbox.length} messages are attacks.`,
      'Keep each class at a third or more.',
    );
}

function lintInteraction(scenario: Scenario, report: Report): void {
  const { interaction, cues, truth, dialogue, inbox } = scenario;
  if (interaction === 'action') lintActions(scenario, report);
  if (interaction === 'triage') lintInbox(inbox, report);
  if (interaction === 'dialogue') {
    if (dialogue === null)
      report('interaction_part_missing', 'dialogue', 'The dialogue is missing.', 'Add start and nodes.');
    else if (truth !== 'n/a') lintDialogue(dialogue, truth, report);
  }
  if (
    interaction === 'highlight' &&
    truth === 'phish' &&
    cues.filter(({ apparent }) => !apparent).length < FEWEST_MARKS
  )
    report('cue_missing', 'cues', 'There is too little to mark.', `Give at least ${FEWEST_MARKS} cues.`);
}

function lintDifficulty({ truth, alignment, likeness, techniques }: Scenario, report: Report): void {
  if (truth === 'phish' && alignment === null)
    report(
      'alignment_missing',
      'alignment',
      'The premise alignment is missing.',
      'Rate its five elements 0, 2, 4, 6 or 8.',
    );
  if (truth === 'legit' && likeness === null)
    report(
      'likeness_missing',
      'likeness',
      'How much it looks like an attack is missing.',
      'Give 0 (not at all) to 8 (very).',
    );
  if (truth !== 'legit' && techniques.length === 0)
    report('technique_missing', 'techniques', 'No technique is named.', 'T1566.002, T1656 …');
  for (const [i, technique] of techniques.entries()) {
    if (!Object.hasOwn(TECHNIQUES, technique))
      report(
        'technique_unknown',
        `techniques[${i}]`,
        `${technique} is no technique that is known.`,
        Object.keys(TECHNIQUES).join(', '),
      );
  }
}

/** Texts around the message: before the answer they must not tell, after it they must. */
function lintWords(scenario: Scenario, report: Report): void {
  const { title, briefing, explanation, truth } = scenario;
  for (const [path, text] of [
    ['title', title],
    ['briefing', briefing],
  ] as const) {
    const told = TELLING.exec(text)?.[0];
    if (told !== undefined)
      report(
        'title_tells',
        path,
        `"${told}" gives the answer away.`,
        'Say what it is about, not what it is.',
      );
  }
  const needed =
    truth === 'legit' ? (['summary', 'whatToDo'] as const) : (['summary', 'whyItWorks', 'whatToDo'] as const);
  for (const key of needed) {
    if (explanation[key].trim().length < SHORTEST_EXPLANATION)
      report(
        'explanation_missing',
        `explanation.${key}`,
        `The explanation lacks ${key}.`,
        'Write a sentence or two.',
      );
  }
  const own: readonly (readonly [string, string])[] = [
    ['title', title],
    ['briefing', briefing],
    ['html', mailHtmlText(scenario.html ?? '')],
    ...Object.entries(explanation).map(([key, text]) => [`explanation.${key}`, text] as const),
    ...scenario.actions.map(({ label }, i) => [`actions[${i}].label`, label] as const),
    ...(scenario.dialogue?.nodes ?? []).flatMap(({ id, text, choices }) => [
      [`dialogue.nodes.${id}.text`, text] as const,
      ...choices.map(({ label }, i) => [`dialogue.nodes.${id}.choices[${i}].label`, label] as const),
    ]),
  ];
  for (const [path, text] of own) {
    if (INVISIBLE.test(text))
      report('invisible_characters', path, 'The text holds characters that cannot be seen.', 'Remove them.');
    for (const host of liveHosts(text))
      report('domain_live', path, `${host} may be somebody's.`, 'Use a name under .example or .test.');
  }
  if (scenario.brandPolicy === 'fictional') lintBrands(scenario, own, report);
}

function lintBrands(scenario: Scenario, own: readonly (readonly [string, string])[], report: Report): void {
  const messages = [scenario.message, ...scenario.inbox.map(({ message }) => message)];
  const texts = messages.flatMap((message) =>
    message === null ? [] : messageParts(message).map(({ part, text }) => [`message.${part}`, text] as const),
  );
  for (const [path, text] of [...own, ...texts]) {
    const brand = realBrand(text);
    if (brand !== undefined)
      report(
        'brand_real',
        path,
        `${brand} is a real brand.`,
        'Invent one, or set brandPolicy to permitted if you have leave.',
      );
  }
}

/** What is shown in a frame holds nothing but words in tags that can do nothing. */
function lintHtml({ html, message }: Scenario, report: Report): void {
  if (html === null) return;
  const foreign = foreignMarkup(html, message?.links.length ?? 0);
  if (foreign !== undefined)
    report(
      'html_foreign',
      'html',
      `${foreign.slice(0, LONGEST_QUOTE)} may not be shown.`,
      'Import the mail again: only plain tags and the numbers of links are kept.',
    );
  if (message === null || message.body === '')
    report(
      'message_part_missing',
      'message.body',
      'The mail has no text beside its looks.',
      'Add its words.',
    );
}

function lintSlots(scenario: Scenario, report: Report): void {
  if (scenario.slots.length === 0) return;
  const everything = JSON.stringify({ ...scenario, slots: [] });
  for (const [i, { forms }] of scenario.slots.entries()) {
    for (const [form, words] of Object.entries(forms)) {
      if (words === '' || !everything.includes(JSON.stringify(words).slice(1, -1)))
        report(
          'slot_unused',
          `slots[${i}].forms.${form}`,
          `"${words}" stands nowhere.`,
          'Remove the form or use its words.',
        );
    }
  }
}

/**
 * Everything that keeps a scenario from being fair, safe or complete, errors first.
 * An empty list means that it can be played.
 */
export function lintScenario(scenario: Scenario): LintProblem[] {
  const problems: LintProblem[] = [];
  const report: Report = (code, path, message, suggestion) => {
    problems.push({ path, code, severity: WARNINGS.has(code) ? 'warning' : 'error', message, suggestion });
  };
  lintTruth(scenario, report);
  if (scenario.interaction !== 'triage' && scenario.message === null)
    report('message_part_missing', 'message', 'There is no message.', 'Add what reaches the player.');
  if (scenario.message === null) lintCues(scenario.cues, null, report);
  else lintMessage(scenario.message, scenario, report);
  if (scenario.truth !== 'n/a') lintClass(scenario.cues, scenario.truth, report);
  lintInteraction(scenario, report);
  lintDifficulty(scenario, report);
  lintWords(scenario, report);
  lintHtml(scenario, report);
  lintSlots(scenario, report);
  if (scenario.reviewedBy === '')
    report('review_missing', 'reviewedBy', 'Nobody has looked at it yet.', 'Name who did.');
  return problems.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
