import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { GuildError } from '@guildhall/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../auth/rate-limits.ts';
import { isLoopback, loadConfig, refuseExposure } from './load-config.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gh-config-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function load(env: Record<string, string>, file?: string) {
  if (file !== undefined) writeFileSync(join(root, '.env'), file);
  return loadConfig({ env, cwd: join(root, 'sub'), root });
}

function failure(env: Record<string, string>): GuildError {
  try {
    load(env);
  } catch (error) {
    if (error instanceof GuildError) return error;
  }
  throw new Error('it was accepted');
}

describe('loadConfig', () => {
  it('needs nothing to be set', () => {
    const config = load({});
    expect(config).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      openNetwork: false,
      publicUrl: null,
      databaseUrl: null,
      redisUrl: null,
      trustProxy: false,
      corsOrigins: [],
      uploadMaxMb: 64,
      dataDir: resolve(root, 'var'),
    });
    expect(config.effective.every(({ source }) => source === 'default')).toBe(true);
  });

  it('prefers the environment over .env and treats empty as not set', () => {
    const config = load({ PORT: '1', LOG_LEVEL: '' }, 'PORT=2\nLOG_LEVEL=WARN\nDATA_DIR=./here\n');
    expect(config).toMatchObject({ port: 1, logLevel: 'warn', dataDir: resolve(root, 'here') });
    expect(config.effective.find(({ name }) => name === 'PORT')).toEqual({
      name: 'PORT',
      value: '1',
      source: 'environment',
    });
  });

  it('counts a relative DATA_DIR of the environment from the working directory', () => {
    expect(load({ DATA_DIR: 'x' }).dataDir).toBe(resolve(root, 'sub', 'x'));
  });

  it('lists every problem at once and hides secrets', () => {
    const error = failure({
      PORT: '80a',
      HOST: 'http://x',
      PUBLIC_URL: 'https://a.example/path',
      DATABASE_URL: 'mysql://user:secret@host/db',
      REDIS_URL: 'localhost:6379',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: '10.0.0.0/64',
      CORS_ORIGINS: 'https://ok.example, *',
      UPLOAD_MAX_MB: '0',
      OPEN_NETWORK: 'maybe',
    });
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.details.fields?.map(({ path }) => path).sort()).toEqual(
      [
        'PORT',
        'HOST',
        'PUBLIC_URL',
        'DATABASE_URL',
        'REDIS_URL',
        'LOG_LEVEL',
        'TRUST_PROXY',
        'CORS_ORIGINS',
        'UPLOAD_MAX_MB',
        'OPEN_NETWORK',
      ].sort(),
    );
    expect(error.message).toContain('PORT is "80a" (from the environment); accepted is a whole number');
    expect(JSON.stringify([error.message, error.details])).not.toContain('secret');
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'postgres://host'],
    ['DATABASE_URL', 'postgres://host/'],
  ])('refuses %s=%s', (name, value) => {
    expect(failure({ [name]: value }).details.fields).toHaveLength(1);
  });

  it.each([
    ['TRUST_PROXY', 'loopback, 10.0.0.0/8', { trustProxy: ['loopback', '10.0.0.0/8'] }],
    ['TRUST_PROXY', 'TRUE', { trustProxy: true }],
    ['CORS_ORIGINS', 'https://a.example/,http://b:81', { corsOrigins: ['https://a.example', 'http://b:81'] }],
    ['PUBLIC_URL', 'https://guild.example/', { publicUrl: 'https://guild.example' }],
    ['HOST', 'LocalHost', { host: 'localhost' }],
    ['HOST', '::1', { host: '::1' }],
    ['PORT', '0', { port: 0 }],
  ])('accepts %s=%s', (name, value, expected) => {
    expect(load({ [name]: value })).toMatchObject(expected);
  });

  it.each(['off', 'auth=5/60', 'auth=5/60, write=10/1'])('accepts RATE_LIMITS=%s', (text) => {
    const { rateLimits } = load({ RATE_LIMITS: text });
    if (rateLimits === 'off') return expect(text).toBe('off');
    expect(rateLimits.auth).toEqual({ requests: 5, seconds: 60 });
    return expect(rateLimits.read).toEqual(DEFAULT_LIMITS.read);
  });

  it.each(['auth', 'auth=0/60', 'nothing=5/60', 'auth=5'])('refuses RATE_LIMITS=%s', (text) => {
    expect(failure({ RATE_LIMITS: text }).code).toBe('CONFIG_INVALID');
  });
});

describe('refuseExposure', () => {
  it('refuses an address on the network where nobody is asked who they are, and names the ways out', () => {
    const thrown = () => refuseExposure(load({ HOST: '0.0.0.0' }), false);
    expect(thrown).toThrow(expect.objectContaining({ code: 'HOST_EXPOSED' }));
    expect(thrown).toThrow(/REGISTRATION.*admin create.*OPEN_NETWORK=true/);
  });

  it.each([
    [{ HOST: '0.0.0.0', OPEN_NETWORK: 'true' }, false],
    [{ HOST: '0.0.0.0', REGISTRATION: 'invite' }, false],
    [{ HOST: '0.0.0.0' }, true],
    [{ HOST: '127.0.0.1' }, false],
  ])('lets %j pass when accounts exist is %s', (env, exist) => {
    expect(() => refuseExposure(load(env), exist)).not.toThrow();
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', '[::1]', '::ffff:127.0.0.1', 'localhost', 'app.localhost'])(
    '%s yes',
    (name) => expect(isLoopback(name)).toBe(true),
  );

  it.each(['0.0.0.0', '::', '128.0.0.1', 'localhost.evil.example', '127.0.0.1.nip.io', '10.0.0.1'])(
    '%s no',
    (name) => expect(isLoopback(name)).toBe(false),
  );
});
