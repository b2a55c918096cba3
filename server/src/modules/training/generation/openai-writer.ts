import { GuildError, isGuildError } from '@guildhall/kernel';
import {
  exampleFor,
  type GenerationRequest,
  generationPrompt,
  readGenerated,
  type Scenario,
} from '@guildhall/training/scenario';
import type { NewId } from '../../../platform/ports.ts';
import type { ScenarioWriter } from './scenario-writer.ts';

/** Bytes of an answer that are read; a scenario has some ten thousand. */
const MAX_ANSWER = 1_000_000;
const TIMEOUT_MS = 90_000;
/** Scenarios written at the same time: the endpoint costs money, and whoever asks waits. */
const AT_ONCE = 4;
/** A refused answer is asked for again once, with what was wrong with it. */
const ATTEMPTS = 2;
const TOLD_PROBLEMS = 10;

export interface OpenAiSettings {
  /** Such as `https://llm.example.org/v1`. */
  readonly baseUrl: string;
  /** Null where the endpoint asks for none. */
  readonly apiKey: string | null;
  readonly model: string;
  /** Time for one answer; 90 seconds unless said. */
  readonly timeoutMs?: number;
}

interface Turn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

function unavailable(message: string, cause?: unknown): GuildError {
  return new GuildError('UNAVAILABLE', message, {}, cause);
}

/** The body as text, no longer than the limit. */
async function boundedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    if (size > MAX_ANSWER)
      throw unavailable(`The language model answered with more than ${MAX_ANSWER} bytes.`);
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  return text + decoder.decode();
}

/** `choices[0].message.content`; undefined when it is not there. */
function contentOf(body: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  const choices = (value as { choices?: unknown } | null)?.choices;
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const content = (first as { message?: { content?: unknown } } | null)?.message?.content;
  return typeof content === 'string' ? content : undefined;
}

/** Writes through an endpoint that speaks OpenAI's chat completions; what it answers is trusted in nothing. */
export class OpenAiWriter implements ScenarioWriter {
  readonly name: string;
  readonly #settings: OpenAiSettings;
  readonly #newId: NewId;
  readonly #templates: () => Promise<readonly Scenario[]>;
  #writing = 0;

  /** @param parts.templates scenarios of ours, of which one shows the form. */
  constructor(parts: {
    readonly settings: OpenAiSettings;
    readonly newId: NewId;
    readonly templates: () => Promise<readonly Scenario[]>;
  }) {
    this.name = parts.settings.model;
    this.#settings = parts.settings;
    this.#newId = parts.newId;
    this.#templates = parts.templates;
  }

  async write(request: GenerationRequest, signal?: AbortSignal): Promise<Scenario> {
    if (this.#writing >= AT_ONCE)
      throw unavailable(`The language model writes ${AT_ONCE} scenarios already. Ask again in a minute.`);
    this.#writing++;
    try {
      return await this.#write(request, signal);
    } finally {
      this.#writing--;
    }
  }

  async #write(request: GenerationRequest, signal: AbortSignal | undefined): Promise<Scenario> {
    const { system, user } = generationPrompt(request, exampleFor(await this.#templates(), request));
    const turns: Turn[] = [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ];
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#ask(turns, signal);
      try {
        return readGenerated(answer, { id: `made-${this.#newId()}`, model: this.name, request });
      } catch (error) {
        if (!isGuildError(error) || attempt === ATTEMPTS) throw error;
        const problems = (error.details.fields ?? []).slice(0, TOLD_PROBLEMS).map(({ message }) => message);
        turns.push(
          { role: 'assistant', content: answer },
          {
            role: 'user',
            content: `That cannot be used: ${error.message}\n${problems.join('\n')}\nAnswer with the whole corrected JSON object.`,
          },
        );
      }
    }
  }

  async #ask(messages: readonly Turn[], signal: AbortSignal | undefined): Promise<string> {
    const { baseUrl, apiKey, model, timeoutMs = TIMEOUT_MS } = this.#settings;
    const timeout = AbortSignal.timeout(timeoutMs);
    let response: Response;
    let body: string;
    try {
      response = await fetch(`${baseUrl.replace(/\/+$/, '')}/chat/completions`, {
        method: 'POST',
        // A redirect would carry the key to somebody else.
        redirect: 'error',
        headers: {
          'content-type': 'application/json',
          ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({ model, messages, temperature: 0.9, response_format: { type: 'json_object' } }),
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      body = await boundedText(response);
    } catch (error) {
      if (isGuildError(error)) throw error;
      throw unavailable(`The language model cannot be reached: ${(error as Error).message}`, error);
    }
    // What the endpoint says about a failure may repeat the key or the prompt: only its status is told.
    if (!response.ok) throw unavailable(`The language model answered with status ${response.status}.`);
    const content = contentOf(body);
    if (content === undefined)
      throw unavailable('The language model answered in a form that is not chat completions.');
    return content;
  }
}
