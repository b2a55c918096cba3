import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type GenerationRequest,
  parseScenario,
  type Scenario,
  scenarioJson,
} from '@guildhall/training/scenario';
import { afterEach, describe, expect, it } from 'vitest';
import { OpenAiWriter } from './openai-writer.ts';

const EXAMPLE = parseScenario(
  readFileSync(
    new URL('../../../../../data/training/scenarios/payroll-portal-move.json', import.meta.url),
    'utf8',
  ),
);
const REQUEST: GenerationRequest = { kind: 'email', interaction: 'action', truth: 'phish', language: 'en' };

interface Question {
  readonly url: string;
  readonly key: string | undefined;
  readonly body: { readonly model: string; readonly messages: readonly { readonly content: string }[] };
}

let server: Server | undefined;
afterEach(() => server?.close());

/** An endpoint that gives these answers, one after another. */
async function endpoint(
  answers: readonly ((response: ServerResponse) => void)[],
): Promise<{ writer: OpenAiWriter; questions: Question[] }> {
  const questions: Question[] = [];
  server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    questions.push({
      url: request.url ?? '',
      key: request.headers.authorization,
      body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Question['body'],
    });
    answers[Math.min(questions.length, answers.length) - 1]?.(response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const writer = new OpenAiWriter({
    settings: {
      baseUrl: `http://127.0.0.1:${port}/v1/`,
      apiKey: 'very-secret',
      model: 'some-model',
      timeoutMs: 2_000,
    },
    newId: () => '0198a000-0000-7000-8000-000000000001',
    templates: async () => [EXAMPLE],
  });
  return { writer, questions };
}

const says = (content: unknown) => (response: ServerResponse) => {
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
};
const clean = JSON.stringify(scenarioJson(EXAMPLE));
const write = (writer: OpenAiWriter): Promise<Scenario> => writer.write(REQUEST);

describe('a language model behind the port', () => {
  it('is asked in the form of chat completions, and its scenario is marked', async () => {
    const { writer, questions } = await endpoint([says(clean)]);
    const scenario = await write(writer);
    expect(scenario).toMatchObject({
      id: 'made-0198a000-0000-7000-8000-000000000001',
      reviewedBy: '',
      provenance: { origin: 'generated', note: 'some-model' },
    });
    expect(questions[0]).toMatchObject({
      url: '/v1/chat/completions',
      key: 'Bearer very-secret',
      body: { model: 'some-model' },
    });
  });

  it('is told once what was wrong, then refused', async () => {
    const bad = JSON.stringify({ ...scenarioJson(EXAMPLE), cues: [] });
    const { writer, questions } = await endpoint([says(bad), says(clean)]);
    await write(writer);
    expect(questions[1]?.body.messages.at(-1)?.content).toContain('Nothing in the message tells');
    const stubborn = await endpoint([says(bad)]);
    await expect(write(stubborn.writer)).rejects.toMatchObject({ code: 'SCENARIO_REFUSED' });
    expect(stubborn.questions).toHaveLength(2);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['refuses', (response) => response.writeHead(401).end('{"error":"bad key very-secret"}')],
    ['sends elsewhere', (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['hangs up', (response) => response.destroy()],
    ['answers in another form', (response) => response.end('{"choices":[]}')],
    ['answers without JSON', (response) => response.end('<html>')],
    ['answers without end', (response) => response.end('x'.repeat(1_000_001))],
    ['answers with no text', says(42)],
  ])('is unavailable when it %s, and the key stays secret', async (_, answer) => {
    const { writer } = await endpoint([answer]);
    const failure = await write(writer).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: 'UNAVAILABLE' });
    expect((failure as Error).message).not.toContain('very-secret');
  });

  it('is not waited for without end, not even when it answers drop by drop', async () => {
    const { writer } = await endpoint([
      (response) => {
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
      },
    ]);
    await expect(write(writer)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('writes four scenarios at once and refuses more', async () => {
    const { writer } = await endpoint([says('{}')]);
    const all = await Promise.allSettled(Array.from({ length: 6 }, () => write(writer)));
    const codes = all.map((one) => (one.status === 'rejected' ? one.reason.code : ''));
    expect(codes.toSorted()).toEqual([...Array(4).fill('SCENARIO_REFUSED'), 'UNAVAILABLE', 'UNAVAILABLE']);
    await expect(write(writer)).rejects.toMatchObject({ code: 'SCENARIO_REFUSED' });
  });

  it('stops when the caller does', async () => {
    const { writer } = await endpoint([() => undefined]);
    await expect(writer.write(REQUEST, AbortSignal.timeout(20))).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
  });
});
