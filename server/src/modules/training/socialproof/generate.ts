import { GuildError, isGuildError } from '@guildhall/kernel';
import {
  type GenerationRequest,
  linkPlaces,
  type Message,
  type Scenario,
  type ScenarioKind,
  senderText,
} from '@guildhall/training/scenario';
import type { Random } from '../../../platform/ports.ts';
import type { ScenarioWriter } from '../generation/scenario-writer.ts';
import type { StoredTruth } from '../training-tables.ts';

/** The five words of the original for how hard a message is, as its levels. */
export const DIFFICULTIES = { beginner: 1, easy: 3, medium: 5, hard: 7, expert: 9 } as const;
export type Difficulty = keyof typeof DIFFICULTIES;

/** A message for a player of the original contract. */
export interface GeneratedMessage {
  readonly content: string;
  readonly truth: StoredTruth;
  /** Who wrote it. */
  readonly provider: string;
  /** Whether how hard it is is known well enough to rate anybody. */
  readonly rated: boolean;
}

const KINDS: readonly (readonly [RegExp, ScenarioKind])[] = [
  [/sms|smish|text/i, 'sms'],
  [/voice|vish|call|phone/i, 'voice'],
  [/chat|whatsapp|dm/i, 'chat'],
  [/qr|quish/i, 'qr'],
];

/** What a type of the original asks for: one that names an attack gets one, others half the time. */
function truthOf(scenarioType: string, random: Random): StoredTruth {
  if (/phish|smish|vish|quish|scam/i.test(scenarioType)) return 'phish';
  if (/legit|benign|safe|ham\b/i.test(scenarioType)) return 'legit';
  return random() < 0.5 ? 'phish' : 'legit';
}

/** A message as plain text, its links with their targets, as clients of the original show it. */
function plainText(message: Message): string {
  const head = [
    message.from === null ? '' : `From: ${senderText(message.from)}`,
    message.subject === '' ? '' : `Subject: ${message.subject}`,
  ].filter((line) => line !== '');
  const turns = message.turns.map(({ speaker, text }) => `${speaker}: ${text}`);
  const links = message.links.map(({ text, target }, i) =>
    linkPlaces(message)[i] === null ? target : `${text}: ${target}`,
  );
  return [head.join('\n'), message.body, turns.join('\n'), links.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Writes messages for players of the original contract; half of them are legitimate unless the type says more. */
export class MessageGenerator {
  readonly #writer: ScenarioWriter;
  readonly #random: Random;

  constructor(parts: { writer: ScenarioWriter; random: Random }) {
    this.#writer = parts.writer;
    this.#random = parts.random;
  }

  /** @throws GuildError UNAVAILABLE when nothing could be written. */
  async generate(scenarioType: string): Promise<GeneratedMessage> {
    const truth = truthOf(scenarioType, this.#random);
    const kind = KINDS.find(([pattern]) => pattern.test(scenarioType))?.[1] ?? 'email';
    const scenario = await this.#written({ kind, interaction: 'classify', truth, language: 'en' });
    const content = scenario.message === null ? scenario.briefing : plainText(scenario.message);
    const { origin } = scenario.provenance;
    return { content, truth, provider: this.#writer.name, rated: origin !== 'generated' };
  }

  /** What a model wrote badly is to clients of the original the same as no model. */
  async #written(request: GenerationRequest): Promise<Scenario> {
    try {
      return await this.#writer.write(request);
    } catch (error) {
      if (!isGuildError(error) || error.code !== 'SCENARIO_REFUSED') throw error;
      throw new GuildError('UNAVAILABLE', 'No usable message was written. Ask again.', {}, error);
    }
  }
}
