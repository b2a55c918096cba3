import { startTestServer, type TestServer } from '@guildhall/test-kit';
import { type CaseValue, isRecord } from '../golden-case.ts';
import { list, number, record, text } from './fields.ts';
import { mismatches } from './matches.ts';

const PREFIX = '/socialproof';

interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What earlier steps saved, by name. */
type Saved = Map<string, unknown>;

/** `{name}` alone keeps the type of what was saved; inside a text it becomes text. */
function filled(value: unknown, saved: Saved): unknown {
  if (typeof value === 'string') {
    const whole = /^\{(\w+)\}$/.exec(value)?.[1];
    if (whole !== undefined && saved.has(whole)) return saved.get(whole);
    return value.replace(/\{(\w+)\}/g, (all, name: string) =>
      saved.has(name) ? String(saved.get(name)) : all,
    );
  }
  if (Array.isArray(value)) return value.map((item) => filled(item, saved));
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, saved)]));
  return value;
}

/** A running server of its own, started with the first case that needs it. */
export class HttpCases {
  #server: Promise<TestServer> | null = null;

  /** Runs the steps of a case on an empty service; an empty text when all is as expected. */
  async run(value: CaseValue): Promise<string> {
    await this.#clear();
    const saved: Saved = new Map();
    for (const [i, step] of list(value, 'steps').entries()) {
      const wrong = await this.#step(step, saved);
      if (wrong !== '') return `step ${i + 1}: ${wrong}`;
    }
    return '';
  }

  async close(): Promise<void> {
    await (await this.#server)?.dispose();
  }

  async #step(step: CaseValue, saved: Saved): Promise<string> {
    if (isRecord(step.setup)) await this.#setUp(step.setup, saved);
    if (!isRecord(step.request)) return '';
    const { request } = step;
    const answer = await this.#send({
      method: text(request, 'method'),
      path: String(filled(text(request, 'path'), saved)),
      body: request.raw ?? filled(request.body, saved),
    });
    for (const [name, field] of Object.entries(isRecord(step.save) ? step.save : {}))
      saved.set(name, (answer.body as CaseValue)[String(field)]);
    return judge(filled(record(step, 'expect'), saved) as CaseValue, answer);
  }

  /** `players`: a number or names under which ids are saved; `scenarios`: how many for whom. */
  async #setUp(setup: CaseValue, saved: Saved): Promise<void> {
    const names = setup.player === undefined ? setup.players : [setup.player];
    const count = typeof names === 'number' ? names : Array.isArray(names) ? names.length : 0;
    for (let i = 0; i < count; i++) {
      const id = await this.#create('/players/', {
        username: `player${i}`,
        email: `player${i}@example.com`,
      });
      if (Array.isArray(names)) saved.set(String(names[i]), id);
    }
    for (const [name, wanted] of Object.entries(isRecord(setup.scenarios) ? setup.scenarios : {}))
      for (let i = 0; i < Number(wanted); i++) await this.#scenarioOf(saved.get(name));
    if (typeof setup.scenario === 'string')
      saved.set(setup.scenario, await this.#scenarioOf(saved.get(String(setup.player))));
  }

  #scenarioOf(player: unknown): Promise<number> {
    const scenario = { scenario_type: 'EMAIL_PHISH', content: 'Your parcel waits', difficulty_level: 5 };
    return this.#create('/scenarios/', { player_id: player, ...scenario });
  }

  async #create(path: string, body: unknown): Promise<number> {
    const answer = await this.#send({ method: 'POST', path, body });
    if (answer.status !== 201) throw new Error(`the set-up was answered ${answer.status} at ${path}`);
    return number(answer.body as CaseValue, 'id');
  }

  async #send(request: { method: string; path: string; body?: unknown }): Promise<HttpAnswer> {
    this.#server ??= startTestServer();
    const server = await this.#server;
    const raw = typeof request.body === 'string';
    const answer = await server.request(PREFIX + request.path, {
      method: request.method,
      ...(raw ? { headers: { 'content-type': 'application/json' } } : {}),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    return { status: answer.status, body: answer.json };
  }

  async #clear(): Promise<void> {
    for (;;) {
      const { body } = await this.#send({ method: 'GET', path: '/players/' });
      const players = body as readonly CaseValue[];
      if (players.length === 0) return;
      for (const { id } of players) await this.#send({ method: 'DELETE', path: `/players/${String(id)}` });
    }
  }
}

function judge(expected: CaseValue, answer: HttpAnswer): string {
  const wrong = [
    ...mismatches(expected.status, answer.status, 'status'),
    ...(expected.body === undefined ? [] : mismatches(expected.body, answer.body)),
    ...(expected.length === undefined
      ? []
      : mismatches(expected.length, (answer.body as readonly unknown[] | undefined)?.length, 'length')),
    ...(expected.every === undefined
      ? []
      : (answer.body as readonly unknown[]).flatMap((item, i) =>
          mismatches(expected.every, item, `body[${i}]`),
        )),
    ...exactKeys(expected, answer.body),
  ];
  return wrong.length === 0 ? '' : `differs at ${wrong.join(', ')}: got ${JSON.stringify(answer)}`;
}

/** `exact_keys_minimum`: the keys an answer has to have at least. */
function exactKeys(expected: CaseValue, body: unknown): string[] {
  const keys = expected.exact_keys_minimum;
  if (!Array.isArray(keys)) return [];
  return keys.filter((key) => !isRecord(body) || !(String(key) in body)).map((key) => `body.${String(key)}`);
}
