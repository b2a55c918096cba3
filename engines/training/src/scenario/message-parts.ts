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

/** Where the shown words of each link stand, in the order of `links`; null where they do not occur. */
export function linkPlaces(message: Message): (Span | null)[] {
  const texts = messageParts(message).filter(({ part }) => part === 'body' || part.startsWith('turn:'));
  const searched = new Map<string, number>();
  return message.links.map(({ text }) => {
    if (text === '') return null;
    for (const { part, text: words } of texts) {
      const at = words.indexOf(text, searched.get(part) ?? 0);
      if (at < 0) continue;
      searched.set(part, at + text.length);
      const start = textLength(words.slice(0, at));
      return { part, start, end: start + textLength(text) };
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
