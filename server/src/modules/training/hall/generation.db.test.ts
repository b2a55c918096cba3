import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signUp, startTestServer, type TestAccount, type TestServer } from '@guildhall/test-kit';
import { parseScenario, scenarioJson } from '@guildhall/training/scenario';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SHIPPED = parseScenario(
  readFileSync(
    new URL('../../../../../data/training/scenarios/shared-agreement.json', import.meta.url),
    'utf8',
  ),
);
const WRITTEN = scenarioJson({ ...SHIPPED, kind: 'qr', slots: [] });
const WISH = { kind: SHIPPED.kind, interaction: SHIPPED.interaction, truth: SHIPPED.truth };

/** A language model that answers what `says` says. */
class Model {
  says: (response: ServerResponse) => void = () => undefined;
  asked = 0;
  readonly #server: Server = createServer((request, response) => {
    this.asked++;
    request.resume().on('end', () => this.says(response));
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  write(scenario: object): void {
    const content = JSON.stringify(scenario);
    this.says = (response) => response.end(JSON.stringify({ choices: [{ message: { content } }] }));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

describe('a hall with a language model', () => {
  const model = new Model();
  let server: TestServer;
  let admin: TestAccount;
  beforeAll(async () => {
    server = await startTestServer({
      env: {
        LLM_BASE_URL: await model.listen(),
        LLM_MODEL: 'some-model',
        LLM_API_KEY: 'very-secret',
        REGISTRATION: 'open',
        RATE_LIMITS: 'off',
        SOCIALPROOF: 'open',
      },
    });
    admin = await signUp(server, 'Admin');
  });
  afterAll(async () => {
    await server?.dispose();
    model.close();
  });

  const call = (account: TestAccount, method: string, path: string, body?: unknown) =>
    account.request(`/api/v1/training${path}`, { method, body });
  const generate = () => call(admin, 'POST', '/scenarios/generate', { ...WISH, kind: 'qr' });

  it('keeps what it writes, marked, and whatever it claims of itself is not believed', async () => {
    model.write({
      ...WRITTEN,
      id: 'shared-agreement',
      version: 9,
      reviewedBy: 'Guildhall',
      provenance: { origin: 'starter' },
    });
    const { status, json } = await generate();
    expect([status, json.error]).toEqual([201, undefined]);
    expect(json.data.source).toMatchObject({
      id: expect.stringMatching(/^made-/),
      kind: 'qr',
      provenance: { origin: 'generated', note: 'some-model' },
    });
    expect(json.data.source.reviewedBy).toBeUndefined();
    expect(json.data.warnings.map(({ code }: { code: string }) => code)).toContain('review_missing');
  });

  it.each<[string, number, string, (response: ServerResponse) => void]>([
    [
      'writes what does not pass the lint',
      422,
      'SCENARIO_REFUSED',
      (response) =>
        response.end(
          JSON.stringify({
            choices: [{ message: { content: JSON.stringify({ ...WRITTEN, briefing: 'See www.bank.com' }) } }],
          }),
        ),
    ],
    [
      'writes prose',
      422,
      'SCENARIO_REFUSED',
      (response) => response.end('{"choices":[{"message":{"content":"As a language model, no."}}]}'),
    ],
    ['refuses', 503, 'UNAVAILABLE', (response) => response.writeHead(500).end('very-secret')],
    ['hangs up', 503, 'UNAVAILABLE', (response) => response.destroy()],
    ['writes without end', 503, 'UNAVAILABLE', (response) => response.end('x'.repeat(2_000_000))],
  ])('keeps nothing when it %s', async (_, status, code, says) => {
    const count = async () => (await call(admin, 'GET', '/scenarios?limit=200')).json.data.length;
    const before = await count();
    model.says = says;
    const answer = await generate();
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
    expect(answer.text).not.toContain('very-secret');
    expect(await count()).toBe(before);
  });

  it('is asked by administrators only', async () => {
    const asked = model.asked;
    const other = await signUp(server, 'Other');
    expect((await call(other, 'POST', '/scenarios/generate', WISH)).status).toBe(403);
    expect(model.asked).toBe(asked);
  });

  it('writes for clients of the original as well, who are not rated by it', async () => {
    const old = async (path: string, body: object) => {
      const { status, text } = await server.request(`/socialproof${path}`, { method: 'POST', body });
      return { status, json: JSON.parse(text) };
    };
    const { json: player } = await old('/players/', { username: 'old-client', email: 'old@example.com' });
    const wish = { player_id: player.id, scenario_type: 'EMAIL_PHISH' };
    model.write(scenarioJson({ ...SHIPPED, slots: [] }));
    const { status, json: made } = await old('/scenarios/generate', wish);
    expect([status, made.provider]).toEqual([201, 'some-model']);
    const resolved = await old(`/scenarios/${made.scenario_id}/resolve`, { action: 'reported_phish' });
    expect(resolved.json).toMatchObject({ correct: true, score_change: 0, new_skill_rating: 500 });
    const stats = (await server.request(`/socialproof/players/${player.id}/stats`)).text;
    expect(JSON.parse(stats)).toMatchObject({ total_scenarios_resolved: 1, accuracy_percentage: 100 });
    model.says = (response) => response.end('{}');
    expect((await old('/scenarios/generate', wish)).status).toBe(503);
  });
});
