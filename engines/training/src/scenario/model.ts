import type { PremiseAlignment } from '../phish-scale/phish-scale.ts';
import type { Truth } from '../rating/belief.ts';
import type {
  ActionEffect,
  CueType,
  DialogueOutcome,
  Interaction,
  Persuasion,
  ScenarioKind,
} from './vocabulary.ts';

/** Who a message claims to be from. */
export interface Sender {
  /** Shown name; empty when there is none. */
  readonly name: string;
  /** Mail address, number, handle. */
  readonly address: string;
}

/** A link: the words it stands under and where it leads. Never followed. */
export interface MessageLink {
  /** Occurs in the body or a turn, where the link is shown. */
  readonly text: string;
  readonly target: string;
}

/** An attachment as metadata only. */
export interface MessageAttachment {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** One utterance of a thread, call or chat. */
export interface Turn {
  readonly speaker: string;
  readonly text: string;
  /** As shown: `09:14`, `0:32`; empty when it does not matter. */
  readonly at: string;
}

/** A fact beside the words: `SPF` fail, `Caller id` withheld, `Location` Lagos. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/**
 * What reaches the player, whatever it comes by. Which fields a kind has to and may
 * have stands in `KIND_SHAPES`; the others are empty.
 */
export interface Message {
  readonly from: Sender | null;
  /** Mail only; empty otherwise. */
  readonly replyTo: string;
  readonly to: string;
  readonly date: string;
  readonly subject: string;
  /** Plain text: the mail, the poster, what is seen on the spot. */
  readonly body: string;
  readonly turns: readonly Turn[];
  readonly links: readonly MessageLink[];
  readonly attachments: readonly MessageAttachment[];
  readonly headers: readonly Fact[];
}

/**
 * A place in a message. `part` is `from`, `reply_to`, `subject`, `body`, `link:i`
 * (its target), `attachment:i` (its name), `header:name` or `turn:i`; start and end
 * count code points of that part's text, end exclusive.
 */
export interface Span {
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

/** Something by which a message can be judged, in place. */
export interface Cue {
  readonly id: string;
  readonly type: CueType;
  /** Every instance; each counts on the Phish Scale. */
  readonly spans: readonly Span[];
  /** 1 a hint … 3 decisive. */
  readonly severity: 1 | 2 | 3;
  /** Why it is one; for an apparent cue, why it is none. */
  readonly explanation: string;
  /** In a legitimate message: looks suspicious and is not. */
  readonly apparent: boolean;
}

/** One of the things a player can do. */
export interface ActionOption {
  readonly id: string;
  readonly label: string;
  readonly effect: ActionEffect;
}

/** One message of an inbox. */
export interface InboxItem {
  readonly id: string;
  readonly kind: ScenarioKind;
  readonly truth: 'phish' | 'legit';
  readonly message: Message;
  readonly cues: readonly Cue[];
  /** Why it is what it is, in a sentence or two. */
  readonly explanation: string;
}

/** Something to say or do in a dialogue. */
export interface DialogueChoice {
  readonly id: string;
  readonly label: string;
  /** Node it leads to. */
  readonly next: string;
  /** Change of the other's trust, −3 … 3. */
  readonly trust: number;
  /** What is given away, as score lost: 0 … 1. */
  readonly leak: number;
  readonly minutes: number;
}

export interface DialogueEnd {
  readonly outcome: DialogueOutcome;
  /** 0..1, before what was given away on the way. */
  readonly score: number;
}

/** A node: what the other side says, and either choices or an end. */
export interface DialogueNode {
  readonly id: string;
  readonly speaker: string;
  readonly text: string;
  readonly choices: readonly DialogueChoice[];
  readonly end: DialogueEnd | null;
}

export interface Dialogue {
  readonly start: string;
  readonly nodes: readonly DialogueNode[];
}

export interface Explanation {
  readonly summary: string;
  readonly whyItWorks: string;
  readonly whatToDo: string;
  /** What the honest version would look like; empty where there is none. */
  readonly legitimateVersion: string;
}

/** Sorts of words that variation exchanges. */
export type SlotKind = 'person' | 'company' | 'amount' | 'reference' | 'city';

/**
 * Words that stand for one thing and may be exchanged together: for a company its
 * `name`, `slug` (in domains) and `lookalike` slug.
 */
export interface Slot {
  readonly kind: SlotKind;
  readonly forms: Readonly<Record<string, string>>;
}

export type Origin = 'starter' | 'author' | 'import' | 'variation' | 'generated';

export interface Provenance {
  readonly origin: Origin;
  /** Scenario it was made from: `id@version`; empty when from nothing. */
  readonly from: string;
  /** Seed of a variation, model of a generation, file name of an import; else empty. */
  readonly note: string;
}

/** A scenario in one version; an edited one is a new version. What play tells of it is kept elsewhere. */
export interface Scenario {
  readonly id: string;
  /** From 1. */
  readonly version: number;
  /** Neutral: shown before the answer. */
  readonly title: string;
  readonly kind: ScenarioKind;
  readonly interaction: Interaction;
  /** `n/a` for an inbox, which holds both. */
  readonly truth: Truth;
  /** BCP 47. */
  readonly language: string;
  readonly audience: string;
  readonly brandPolicy: 'fictional' | 'permitted';
  /** The situation: who the player is and what the day is like. */
  readonly briefing: string;
  /** Null for an inbox only. */
  readonly message: Message | null;
  /** An imported mail as it looked, in allow-listed tags without attributes; null where there is none. */
  readonly html: string | null;
  readonly cues: readonly Cue[];
  /** NIST premise alignment of an attack; null for the others. */
  readonly alignment: PremiseAlignment | null;
  /** How phish-like a legitimate message looks, 0..8; null for attacks. */
  readonly likeness: number | null;
  /** Keys of `TECHNIQUES`; those a legitimate message resembles count as well. */
  readonly techniques: readonly string[];
  readonly persuasion: readonly Persuasion[];
  readonly actions: readonly ActionOption[];
  readonly inbox: readonly InboxItem[];
  readonly dialogue: Dialogue | null;
  readonly explanation: Explanation;
  readonly slots: readonly Slot[];
  readonly provenance: Provenance;
  /** Who looked at it; empty = nobody yet. */
  readonly reviewedBy: string;
}
