import { GuildError } from '@guildhall/kernel';
import { mapMailHtml } from '../../display/mail-html.ts';
import { messageParts } from '../message-parts.ts';
import type { Cue, InboxItem, Message, Scenario, Slot } from '../model.ts';
import { type Rewrite, rewriter } from './rewrite.ts';
import { CITIES, COMPANIES, FIRST_NAMES, LAST_NAMES } from './word-banks.ts';

/** Ids have at most 80 characters, and a seed takes up to eight of them. */
const LONGEST_STEM = 72;

/** Mulberry32: the same numbers in [0, 1) for the same seed, on every machine. */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws what does not stand in the scenario already, so that two things never share a name. */
class Draw {
  readonly #random: () => number;
  #taken: string;

  constructor(random: () => number, taken: string) {
    this.#random = random;
    this.#taken = taken.toLowerCase();
  }

  from<T>(bank: readonly T[], name: (entry: T) => string): T {
    const free = bank.filter((entry) => !this.#taken.includes(name(entry).toLowerCase()));
    const pool = free.length > 0 ? free : bank;
    const drawn = pool[Math.floor(this.#random() * pool.length)] as T;
    this.#taken += ` ${name(drawn).toLowerCase()}`;
    return drawn;
  }

  /** Other digits in the same places; the first of each group stays other than 0. */
  digits(value: string): string {
    const first = /(?<!\d)\d/y;
    return value.replace(/\d/g, (_, at: number) => {
      first.lastIndex = at;
      const leads = first.test(value) && !/[.,]$/.test(value.slice(0, at));
      return String(leads ? 1 + Math.floor(this.#random() * 9) : Math.floor(this.#random() * 10));
    });
  }
}

function person(forms: Slot['forms'], draw: Draw): Record<string, string> {
  const first = draw.from(FIRST_NAMES, (name) => name);
  const last = draw.from(LAST_NAMES, (name) => name);
  const title = /^(?:Dr|Mr|Mrs|Ms) /.exec(forms['full'] ?? '')?.[0] ?? '';
  const joint = (forms['slug'] ?? '.').includes('-') ? '-' : '.';
  return {
    full: title === '' ? `${first} ${last}` : `${title}${last}`,
    first,
    slug: `${first}${joint}${last}`.toLowerCase(),
  };
}

function company(forms: Slot['forms'], draw: Draw): Record<string, string> {
  const { name, slug, lookalike } = draw.from(COMPANIES, (entry) => entry.slug);
  const bank = (forms['name'] ?? '').endsWith(' Bank') ? ' Bank' : '';
  return { name: name + bank, slug, lookalike: lookalike.toLowerCase(), upper: name.toUpperCase() };
}

/** New words for every form of a slot. */
function newForms({ kind, forms }: Slot, draw: Draw): Record<string, string> {
  switch (kind) {
    case 'person':
      return person(forms, draw);
    case 'company':
      return company(forms, draw);
    case 'city':
      return { name: draw.from(CITIES, (name) => name) };
    default:
      return Object.fromEntries(Object.entries(forms).map(([form, value]) => [form, draw.digits(value)]));
  }
}

function varyMessage(message: Message, rewrite: Rewrite): Message {
  const text = (words: string): string => rewrite(words).text;
  return {
    from: message.from && { name: text(message.from.name), address: text(message.from.address) },
    replyTo: text(message.replyTo),
    to: text(message.to),
    date: message.date,
    subject: text(message.subject),
    body: text(message.body),
    turns: message.turns.map((turn) => ({ ...turn, speaker: text(turn.speaker), text: text(turn.text) })),
    links: message.links.map((link) => ({ text: text(link.text), target: text(link.target) })),
    attachments: message.attachments.map((attachment) => ({ ...attachment, name: text(attachment.name) })),
    headers: message.headers.map(({ name, value }) => ({ name, value: text(value) })),
  };
}

function varyCues(cues: readonly Cue[], before: Message | null, rewrite: Rewrite): Cue[] {
  const parts = new Map(before === null ? [] : messageParts(before).map(({ part, text }) => [part, text]));
  return cues.map((cue) => ({
    ...cue,
    explanation: rewrite(cue.explanation).text,
    spans: cue.spans.map(({ part, start, end }) => ({
      part,
      ...rewrite(parts.get(part) ?? '').place(start, end),
    })),
  }));
}

function varyItem(item: InboxItem, rewrite: Rewrite): InboxItem {
  return {
    ...item,
    message: varyMessage(item.message, rewrite),
    cues: varyCues(item.cues, item.message, rewrite),
    explanation: rewrite(item.explanation).text,
  };
}

/**
 * The same scenario with other names, amounts, numbers and domains: those its slots
 * name. Everything that is explained stays true, and every cue stays where it is.
 *
 * @param seed the same seed gives the same scenario.
 * @throws GuildError SCENARIO_INVALID when it has no slots.
 */
export function varyScenario(scenario: Scenario, seed: number): Scenario {
  if (scenario.slots.length === 0) {
    throw new GuildError(
      'SCENARIO_INVALID',
      `Scenario ${scenario.id} names no words that may be exchanged.`,
      {
        fields: [{ path: 'slots', code: 'missing', message: 'slots is empty.' }],
      },
    );
  }
  const draw = new Draw(seeded(seed), JSON.stringify(scenario));
  const slots = scenario.slots.map((slot) => {
    const forms = newForms(slot, draw);
    return {
      kind: slot.kind,
      forms: Object.fromEntries(Object.entries(slot.forms).map(([form, old]) => [form, forms[form] ?? old])),
    };
  });
  const exchanges = new Map(
    scenario.slots.flatMap(({ forms }, i) =>
      Object.entries(forms).map(([form, old]) => [old, slots[i]?.forms[form] ?? old] as const),
    ),
  );
  const rewrite = rewriter(exchanges);
  const text = (words: string): string => rewrite(words).text;
  const { message, html, dialogue, explanation } = scenario;
  return {
    ...scenario,
    id: `${scenario.id.slice(0, LONGEST_STEM).replace(/-+$/, '')}-${(seed >>> 0).toString(36)}`,
    version: 1,
    title: text(scenario.title),
    briefing: text(scenario.briefing),
    message: message && varyMessage(message, rewrite),
    html: html && mapMailHtml(html, text),
    cues: varyCues(scenario.cues, message, rewrite),
    actions: scenario.actions.map((action) => ({ ...action, label: text(action.label) })),
    inbox: scenario.inbox.map((item) => varyItem(item, rewrite)),
    dialogue: dialogue && {
      ...dialogue,
      nodes: dialogue.nodes.map((node) => ({
        ...node,
        speaker: text(node.speaker),
        text: text(node.text),
        choices: node.choices.map((choice) => ({ ...choice, label: text(choice.label) })),
      })),
    },
    explanation: {
      summary: text(explanation.summary),
      whyItWorks: text(explanation.whyItWorks),
      whatToDo: text(explanation.whatToDo),
      legitimateVersion: text(explanation.legitimateVersion),
    },
    slots,
    provenance: {
      origin: 'variation',
      from: `${scenario.id}@${scenario.version}`,
      note: `seed ${seed >>> 0}`,
    },
  };
}
