import { messageParts, textLength } from '../message-parts.ts';
import type { Cue, Message, Span } from '../model.ts';
import type { CueType } from '../vocabulary.ts';
import type { ParsedMail } from './parsed-mail.ts';

const MAX_PLACES = 10;

/** Words that often go with a cue; a proposal for an author, never a measure of difficulty. */
const WORDS: readonly (readonly [CueType, RegExp, string])[] = [
  [
    'urgency',
    /\b(?:urgent(?:ly)?|immediately|within \d+ (?:hours?|days?)|final notice|last reminder|expires? (?:today|soon)|act now|as soon as possible)\b/giu,
    'Presses for speed.',
  ],
  [
    'threat',
    /\b(?:will be (?:suspended|closed|deleted|blocked|terminated)|legal action|lose access|permanently)\b/giu,
    'Threatens a loss.',
  ],
  [
    'generic_greeting',
    /\b(?:dear (?:customer|user|client|member|sir|valued \w+)|attention user)\b/giu,
    'Greets nobody in particular.',
  ],
  [
    'sensitive_request',
    /\b(?:(?:your|the) (?:password|pin|card number|bank details|account details)|verify your (?:account|identity)|confirm your (?:account|identity|details))\b/giu,
    'Asks for something secret.',
  ],
  ['too_good', /\b(?:you (?:have )?won|free gift|prize|lottery|inheritance)\b/giu, 'Promises too much.'],
];
const RISKY_FILE = /\.(?:html?|zip|rar|7z|iso|img|exe|scr|js|vbs|lnk|docm|xlsm|one)$/i;

interface Found {
  readonly type: CueType;
  readonly spans: readonly Span[];
  readonly reason: string;
}

function whole(message: Message, part: string): Span[] {
  const found = messageParts(message).find((candidate) => candidate.part === part);
  return found === undefined ? [] : [{ part, start: 0, end: textLength(found.text) }];
}

function inWords(message: Message, pattern: RegExp): Span[] {
  return messageParts(message)
    .filter(({ part }) => part === 'subject' || part === 'body')
    .flatMap(({ part, text }) =>
      [...text.matchAll(pattern)].slice(0, MAX_PLACES).map((match) => {
        const start = textLength(text.slice(0, match.index));
        return { part, start, end: start + textLength(match[0]) };
      }),
    );
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function findings(message: Message, mail: ParsedMail): Found[] {
  const links = mail.html?.links ?? [];
  const linkSpans = (matches: (index: number) => boolean): Span[] =>
    message.links.flatMap((_, i) => (matches(i) ? whole(message, `link:${i}`) : []));
  const reply = mail.replyTo[0]?.address ?? '';
  const elsewhere = reply !== '' && mail.from !== null && domainOf(reply) !== domainOf(mail.from.address);
  const failed = message.headers.filter(({ value }) => /fail/i.test(value));
  return [
    {
      type: 'sender_mismatch',
      spans: elsewhere ? whole(message, 'reply_to') : [],
      reason: 'Answers go to another domain than the sender’s.',
    },
    {
      type: 'hidden_url',
      spans: linkSpans((i) => links[i]?.mismatch === true),
      reason: 'The words of the link name another address than it leads to.',
    },
    {
      type: 'lookalike_domain',
      spans: linkSpans((i) => links[i]?.mixedScriptOrConfusable === true),
      reason: 'The address is written with letters that look like others.',
    },
    {
      type: 'inconsistency',
      spans: failed.flatMap(({ name }) => whole(message, `header:${name}`)),
      reason: 'A check of the sender failed.',
    },
    {
      type: 'attachment_type',
      spans: message.attachments.flatMap(({ name }, i) =>
        RISKY_FILE.test(name) ? whole(message, `attachment:${i}`) : [],
      ),
      reason: 'A kind of file that can run or pretend.',
    },
    ...WORDS.map(([type, pattern, reason]) => ({ type, spans: inWords(message, pattern), reason })),
  ];
}

/** Cues that may be there, for an author to check and to explain. */
export function proposeCues(message: Message, mail: ParsedMail, truth: 'phish' | 'legit'): Cue[] {
  return findings(message, mail)
    .filter(({ spans }) => spans.length > 0)
    .map(({ type, spans, reason }) => ({
      id: type.replaceAll('_', '-'),
      type,
      spans: spans.slice(0, MAX_PLACES),
      severity: 2,
      explanation: reason,
      apparent: truth === 'legit',
    }));
}
