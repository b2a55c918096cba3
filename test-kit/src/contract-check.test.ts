import { expect, it } from 'vitest';
import { checkContract } from './contract-check.ts';

it('notices an answer that is not as promised, and leaves failures alone', () => {
  const health = { status: 'ok', database: 'ok', redis: 'disabled', disk_space: 'ok' };
  expect(() => checkContract('GET', '/health', 200, health)).not.toThrow();
  expect(() => checkContract('GET', '/health', 200, { ...health, redis: 'maybe' })).toThrow('/redis');
  expect(() => checkContract('GET', '/api/v1/builds?limit=1', 200, { data: [{}] })).toThrow('/0');
  expect(() => checkContract('GET', '/api/v1/builds', 400, { error: {} })).not.toThrow();
});
