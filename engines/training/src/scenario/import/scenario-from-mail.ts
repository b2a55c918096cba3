import { foreignMarkup, MAX_MAIL_HTML, mailHtmlText, mapMailHtml } from '../../display/mail-html.ts';
import { JSON_LIMITS } from '../json/json-reader.ts';
import { liveHosts } from '../lint/live-names.ts';
import { linkPlaces } from '../message-parts.ts';
import type { Message, MessageLink, Scenario } from '../model.ts';
import { type DeIdentifier, deIdentifier } from './de-identify.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { proposeCues } from './propose-cues.ts';

const MAX_LINKS = 50;
const MAX_ATTACHMENTS = 20;
const NAME = 200;
const SUBJECT = 500;
/** Room for the words of links that the text lacks. */
const MAX_BODY = JSON_LIMITS.text - 4000;
const MAX_LINK_TEXT = 70;
/** Characters of the text that are worked on; blanks of HTML take up many. */
const LOOKED_AT = 60_000;

/** Blanks and empty lines in the measure in which people write. */
function tidied(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The first characters of a text, never half of one, nor a name whose reserved ending was cut off. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length).replace(/\p{Surrogate}$/u, '');
  const last = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n')) + 1;
  return (kept.slice(last).includes('.') ? kept.slice(0, last) : kept).trimEnd();
}

/** Texts of foreign mails may hold halves of characters, which no JSON file can keep. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function linksOf(mail: ParsedMail, names: DeIdentifier): MessageLink[] {
  return (mail.html?.links ?? []).slice(0, MAX_LINKS).map((link) => ({
    text: cut(tidied(names.text(whole(link.text))).replaceAll('\n', ' '), MAX_LINK_TEXT) || '[link]',
    target: names.target(whole(link.target)),
  }));
}

/** Words of links that stand nowhere, such as those of pictures, go below the text. */
function withAllLinks(message: Message): Message {
  const places = linkPlaces(message);
  const missing = message.links.filter((_, i) => places[i] === null).map(({ text }) => text);
  return missing.length === 0 ? message : { ...message, body: [message.body, ...missing].join('\n') };
}

function messageOf(mail: ParsedMail, names: DeIdentifier): Message {
  const line = (text: string, length: number): string => cut(names.text(whole(text)).trim(), length);
  const html = mail.html === null ? '' : mailHtmlText(mail.html.html);
  const words = tidied(html) === '' ? mail.text : html;
  const checks = Object.entries(mail.authentication);
  return withAllLinks({
    from:
      mail.from === null
        ? null
        : { name: line(mail.from.name, NAME), address: line(mail.from.address, NAME) },
    replyTo: line(mail.replyTo[0]?.address ?? '', NAME),
    to: 'you@recipient.example',
    date: line(mail.date, NAME),
    subject: line(mail.subject, SUBJECT),
    body: cut(tidied(names.text(whole(words.slice(0, LOOKED_AT)))), MAX_BODY),
    links: linksOf(mail, names),
    turns: [],
    attachments: mail.attachments.slice(0, MAX_ATTACHMENTS).map(({ name, type, size }) => ({
      name: line(name, SUBJECT) || '[no name]',
      type: line(type, NAME),
      size: Math.min(Math.max(0, Math.round(size)), 2 ** 40),
    })),
    headers: [
      ...checks.map(([name, value]) => ({ name: name.toUpperCase(), value: line(value, NAME) })),
      { name: 'Return-Path', value: line(mail.returnPath, NAME) },
    ].filter(({ value }) => value !== ''),
  });
}

/**
 * The mail as it looked, de-identified as its text; null when it is too long, or when
 * a live name is spread over several tags, where it cannot be replaced.
 */
function htmlOf(mail: ParsedMail, links: number, names: DeIdentifier): string | null {
  if (mail.html === null) return null;
  const numbered = mail.html.html.replace(/<span data-link="(\d+)">/g, (tag, index: string) =>
    Number(index) < links ? tag : '<span>',
  );
  const html = mapMailHtml(whole(numbered), names.text);
  const shown = mailHtmlText(html);
  const unsafe = html.length > MAX_MAIL_HTML || foreignMarkup(html, links) !== undefined;
  return unsafe || shown.trim() === '' || liveHosts(shown).length > 0 ? null : html;
}

/**
 * A draft from a mail: its words with every live name replaced by one under
 * `.example`, recipients and telephone numbers by invented ones, links without
 * their queries, cues proposed. The lint says what an author has to add.
 */
export function scenarioFromMail(
  mail: ParsedMail,
  options: { readonly id: string; readonly truth: 'phish' | 'legit'; readonly source?: string },
): Scenario {
  const { id, truth, source = '' } = options;
  const names = deIdentifier(mail);
  const message = messageOf(mail, names);
  return {
    id,
    version: 1,
    title: 'An imported mail',
    kind: 'email',
    interaction: 'classify',
    truth,
    language: 'en',
    audience: 'everyone',
    brandPolicy: 'fictional',
    briefing: '',
    message,
    html: message.body === '' ? null : htmlOf(mail, message.links.length, names),
    cues: proposeCues(message, mail, truth),
    alignment: null,
    likeness: null,
    techniques: [],
    persuasion: [],
    actions: [],
    inbox: [],
    dialogue: null,
    explanation: { summary: '', whyItWorks: '', whatToDo: '', legitimateVersion: '' },
    slots: [],
    provenance: { origin: 'import', from: '', note: cut(whole(source), NAME) },
    reviewedBy: '',
  };
}
