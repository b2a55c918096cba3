import { messageParts, textLength } from '../message-parts.ts';
import type { Cue, Message, Span } from '../model.ts';
import { CUE_TYPES } from '../vocabulary.ts';
import type { JsonReader } from './json-reader.ts';

const NAME = 200;
const SUBJECT = 500;
const TARGET = 2000;

/** Fields of a message; what is absent is empty. */
export function readMessage(reader: JsonReader): Message {
  const message: Message = {
    from: reader.raw('from') === undefined ? null : readSender(reader.object('from')),
    replyTo: reader.optionalText('replyTo', NAME),
    to: reader.optionalText('to', NAME),
    date: reader.optionalText('date', NAME),
    subject: reader.optionalText('subject', SUBJECT),
    body: reader.optionalText('body'),
    turns: reader.objects('turns').map((turn) => {
      const read = {
        speaker: turn.text('speaker', NAME),
        text: turn.text('text'),
        at: turn.optionalText('at', NAME),
      };
      turn.finish();
      return read;
    }),
    links: reader.objects('links').map((link) => {
      const read = { text: link.text('text', SUBJECT), target: link.text('target', TARGET) };
      link.finish();
      return read;
    }),
    attachments: reader.objects('attachments').map((attachment) => {
      const read = {
        name: attachment.text('name', SUBJECT),
        type: attachment.optionalText('type', NAME),
        size: attachment.whole('size', [0, 2 ** 40], 0),
      };
      attachment.finish();
      return read;
    }),
    headers: reader.objects('headers').map((header) => {
      const read = { name: header.text('name', NAME), value: header.text('value', TARGET) };
      header.finish();
      return read;
    }),
  };
  reader.finish();
  return message;
}

function readSender(reader: JsonReader): { readonly name: string; readonly address: string } {
  const sender = { name: reader.optionalText('name', NAME), address: reader.optionalText('address', NAME) };
  reader.finish();
  return sender;
}

/** Code points from `start` of the nth occurrence of some words; null when they do not occur so often. */
function findQuote(text: string, quote: string, occurrence: number): { start: number; end: number } | null {
  let at = -1;
  for (let nth = 0; nth < occurrence; nth++) {
    at = text.indexOf(quote, at + 1);
    if (at < 0) return null;
  }
  const start = textLength(text.slice(0, at));
  return { start, end: start + textLength(quote) };
}

/**
 * A place: by its words (`quote`, and `occurrence` when they occur more than once),
 * by code points, or by both, which then have to agree.
 */
function readSpan(reader: JsonReader, texts: ReadonlyMap<string, string>): Span {
  const part = reader.text('part', NAME);
  const quote = reader.optionalText('quote');
  const occurrence = reader.whole('occurrence', [1, 1000], 1);
  const start = reader.whole('start', [0, 2 ** 31], -1);
  const end = reader.whole('end', [0, 2 ** 31], -1);
  reader.finish();
  const text = texts.get(part);
  if (text === undefined) {
    reader.problem('part', `names "${part}", which the message does not have`, [...texts.keys()].join(', '));
    return { part, start: 0, end: 0 };
  }
  if (start >= 0 && end >= 0) {
    const words = [...text].slice(start, end).join('');
    if (quote !== '' && words !== quote) reader.problem('quote', `does not stand at ${start} to ${end}`);
    return { part, start, end };
  }
  const found = quote === '' ? null : findQuote(text, quote, occurrence);
  if (found !== null) return { part, ...found };
  reader.problem(
    'quote',
    quote === ''
      ? 'is missing (or start and end)'
      : `does not occur in ${part}${occurrence > 1 ? ` ${occurrence} times` : ''}`,
  );
  return { part, start: 0, end: 0 };
}

const SEVERITIES = [1, 2, 3] as const;

/** Cues of a message, their places resolved to code points. */
export function readCues(readers: readonly JsonReader[], message: Message | null): Cue[] {
  const texts = new Map(message === null ? [] : messageParts(message).map(({ part, text }) => [part, text]));
  return readers.map((reader) => {
    const cue: Cue = {
      id: reader.text('id', NAME),
      type: reader.oneOf('type', CUE_TYPES),
      spans: reader.objects('spans').map((span) => readSpan(span, texts)),
      severity: SEVERITIES[reader.whole('severity', [1, 3], 2) - 1] ?? 2,
      explanation: reader.text('explanation'),
      apparent: reader.flag('apparent'),
    };
    reader.finish();
    return cue;
  });
}
