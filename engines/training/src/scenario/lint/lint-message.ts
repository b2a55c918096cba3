import { linkPlaces, messageParts, textLength } from '../message-parts.ts';
import type { Cue, Message } from '../model.ts';
import type { ScenarioKind } from '../vocabulary.ts';
import type { Report } from './lint-problem.ts';
import { hostOfTarget, isReserved, linkLies, liveHosts, liveNumbers, registeredPart } from './live-names.ts';

type Field = Exclude<keyof Message, 'headers' | 'date' | 'to'>;

/** What each kind is made of: fields it has to have and may have; headers, date and to are free. */
export const KIND_SHAPES: Readonly<
  Record<ScenarioKind, { readonly required: readonly Field[]; readonly allowed: readonly Field[] }>
> = {
  email: { required: ['from', 'subject', 'body'], allowed: ['replyTo', 'links', 'attachments'] },
  bec: { required: ['from', 'subject'], allowed: ['replyTo', 'body', 'turns', 'links', 'attachments'] },
  sms: { required: ['from', 'turns'], allowed: ['links'] },
  chat: { required: ['from', 'turns'], allowed: ['links', 'attachments'] },
  voice: { required: ['from', 'turns'], allowed: ['body'] },
  deepfake: { required: ['from', 'turns'], allowed: ['body', 'links'] },
  qr: { required: ['body', 'links'], allowed: ['from', 'subject'] },
  mfa_prompt: { required: ['body'], allowed: ['from', 'subject', 'turns'] },
  usb_drop: { required: ['body'], allowed: ['subject'] },
  tailgating: { required: ['body'], allowed: ['from', 'turns'] },
};
const FIELDS: readonly Field[] = ['from', 'replyTo', 'subject', 'body', 'turns', 'links', 'attachments'];

function isEmpty(message: Message, field: Field): boolean {
  return field === 'from' ? message.from === null : message[field].length === 0;
}

function lintShape(message: Message, kind: ScenarioKind, report: Report): void {
  const { required, allowed } = KIND_SHAPES[kind];
  for (const field of FIELDS) {
    const empty = isEmpty(message, field);
    if (required.includes(field) && empty)
      report('message_part_missing', field, `A scenario of kind ${kind} needs ${field}.`, `Add ${field}.`);
    if (!empty && !required.includes(field) && !allowed.includes(field)) {
      const fits = [...required, ...allowed].join(', ');
      report(
        'message_part_unexpected',
        field,
        `A scenario of kind ${kind} has no ${field}.`,
        `It has ${fits}.`,
      );
    }
  }
}

function lintNames(message: Message, report: Report): void {
  for (const { part, text } of [...messageParts(message), { part: 'to', text: message.to }]) {
    const hosts = part.startsWith('link:')
      ? [hostOfTarget(text)].filter((host) => host !== '' && !isReserved(host))
      : liveHosts(text);
    for (const host of hosts)
      report('domain_live', part, `${host} may be somebody's.`, 'Use a name under .example or .test.');
    for (const number of liveNumbers(text))
      report('number_live', part, `${number} may be somebody's.`, 'Use +44 7700 900xxx or +1 … 555 01xx.');
  }
}

function lintLinks(message: Message, cues: readonly Cue[], report: Report): void {
  const places = linkPlaces(message);
  for (const [i, { text, target }] of message.links.entries()) {
    const place = places[i];
    if (place === null || place === undefined) {
      report(
        'link_text_missing',
        `links[${i}]`,
        `The words "${text}" stand nowhere in the message.`,
        'Put them into the body.',
      );
      continue;
    }
    if (!linkLies(text, target)) continue;
    const told = cues.some(({ spans }) =>
      spans.some(
        (span) =>
          span.part === `link:${i}` ||
          (span.part === place.part && span.start < place.end && place.start < span.end),
      ),
    );
    if (!told)
      report(
        'link_lies',
        `links[${i}]`,
        `The link says "${text}" and leads to ${hostOfTarget(target)}.`,
        `Add a cue of type hidden_url on link:${i}.`,
      );
  }
}

function lintReply({ from, replyTo }: Message, cues: readonly Cue[], report: Report): void {
  if (from === null || replyTo === '' || !from.address.includes('@') || !replyTo.includes('@')) return;
  const domain = (address: string): string =>
    registeredPart(address.slice(address.lastIndexOf('@') + 1).replace(/>$/, ''));
  if (domain(from.address) === domain(replyTo)) return;
  if (cues.some(({ spans }) => spans.some(({ part }) => part === 'reply_to'))) return;
  report(
    'reply_elsewhere',
    'replyTo',
    `Answers go to ${domain(replyTo)}, not to the sender.`,
    'Add a cue on reply_to, or an apparent one that says why it is fine.',
  );
}

/** What is wrong with the places of cues. */
export function lintCues(cues: readonly Cue[], message: Message | null, report: Report): void {
  const lengths = new Map(
    message === null ? [] : messageParts(message).map(({ part, text }) => [part, textLength(text)]),
  );
  for (const [i, { id, spans, explanation }] of cues.entries()) {
    const path = `cues[${i}]`;
    if (cues.findIndex((cue) => cue.id === id) !== i)
      report('duplicate_id', `${path}.id`, `Two cues are called ${id}.`, 'Give each its own id.');
    if (explanation.trim().length < 20)
      report(
        'explanation_missing',
        `${path}.explanation`,
        `Cue ${id} does not say why.`,
        'Explain it in a sentence.',
      );
    if (spans.length === 0)
      report('cue_without_place', `${path}.spans`, `Cue ${id} stands nowhere.`, 'Give part and quote.');
    for (const [j, { part, start, end }] of spans.entries()) {
      const length = lengths.get(part);
      if (length === undefined || start < 0 || end > length || start >= end) {
        const bounds =
          length === undefined ? `There is no "${part}".` : `"${part}" has ${length} characters.`;
        report(
          'cue_outside_text',
          `${path}.spans[${j}]`,
          `Cue ${id} lies outside the text: ${start} to ${end}. ${bounds}`,
          'Give the words as quote instead.',
        );
      }
    }
  }
}

/** What is wrong with a message and its cues. */
export function lintMessage(
  message: Message,
  { kind, cues }: { readonly kind: ScenarioKind; readonly cues: readonly Cue[] },
  report: Report,
): void {
  const within: Report = (code, path, said, suggestion) => report(code, `message.${path}`, said, suggestion);
  lintShape(message, kind, within);
  lintNames(message, within);
  lintLinks(message, cues, within);
  lintReply(message, cues, within);
  lintCues(cues, message, report);
}
