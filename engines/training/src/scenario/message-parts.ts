import type { Message, Span } from './model.ts';

/** A part of a message that spans can name, in the order in which it is read aloud. */
export interface MessagePart {
  readonly part: string;
  readonly text: string;
}

/** `name <address>`, or what there is of it. */
export function senderText({ name, address }: { readonly name: string; readonly address: string }): string {
  if (name === '') return address;
  return address === '' ? name : `${name} <${address}>`;
}

/** Every part with text of a message: sender, facts, subject, body, turns, link targets, attachments. */
export function messageParts(message: Message): MessagePart[] {
  const parts: MessagePart[] = [
    { part: 'from', text: message.from === null ? '' : senderText(message.from) },
    { part: 'reply_to', text: message.replyTo },
    ...message.headers.map(({ name, value }) => ({ part: `header:${name}`, text: value })),
    { part: 'subject', text: message.subject },
    { part: 'body', text: message.body },
    ...message.turns.map(({ text }, i) => ({ part: `turn:${i}`, text })),
    ...message.links.map(({ target }, i) => ({ part: `link:${i}`, text: target })),
    ...message.attachments.map(({ name }, i) => ({ part: `attachment:${i}`, text: name })),
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Number of code points. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** The words of a span; empty when its part does not exist. */
export function spanText(message: Message, { part, start, end }: Span): string {
  const found = messageParts(message).find((candidate) => candidate.part === part);
  return found === undefined ? '' : [...found.text].slice(start, end).join('');
}

/**
 * Where the shown words of each link stand, in the order of `links`: behind the link
 * before it, or else at the first place no link has taken; null where there is none.
 */
export function linkPlaces(message: Message): (Span | null)[] {
  const texts = messageParts(message).filter(({ part }) => part === 'body' || part.startsWith('turn:'));
  const taken: { readonly part: string; readonly from: number; readonly to: number }[] = [];
  const find = (words: string, part: string, text: string, start: number): number => {
    for (let at = text.indexOf(words, start); at >= 0; at = text.indexOf(words, at + 1)) {
      const free = taken.every(
        (place) => place.part !== part || at >= place.to || at + words.length <= place.from,
      );
      if (free) return at;
    }
    return -1;
  };
  return message.links.map(({ text: words }) => {
    if (words === '') return null;
    for (const { part, text } of texts) {
      const last = taken.findLast((place) => place.part === part)?.to ?? 0;
      const behind = find(words, part, text, last);
      const at = behind >= 0 ? behind : find(words, part, text, 0);
      if (at < 0) continue;
      taken.push({ part, from: at, to: at + words.length });
      const start = textLength(text.slice(0, at));
      return { part, start, end: start + textLength(words) };
    }
    return null;
  });
}

/** End of a sentence followed by a space, or a line break. */
const BREAK = /(?<=[.!?…:])\s+|\n+/gu;

function sentences({ part, text }: MessagePart): Span[] {
  const spans: Span[] = [];
  const add = (from: number, to: number): void => {
    if (text.slice(from, to).trim() === '') return;
    const start = textLength(text.slice(0, from));
    spans.push({ part, start, end: start + textLength(text.slice(from, to)) });
  };
  let from = 0;
  for (const found of text.matchAll(BREAK)) {
    add(from, found.index);
    from = found.index + found[0].length;
  }
  add(from, text.length);
  return spans;
}

/**
 * What can be marked in a message without a mouse: sentences of the body and the
 * turns, everything else as a whole.
 */
export function segments(message: Message): Span[] {
  return messageParts(message).flatMap((part) =>
    part.part === 'body' || part.part.startsWith('turn:')
      ? sentences(part)
      : [{ part: part.part, start: 0, end: textLength(part.text) }],
  );
}
