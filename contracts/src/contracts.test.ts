import { readFileSync } from 'node:fs';
import type { Build, BuildResult, ComputeOptions, DamageType } from '@guildhall/heroes';
import type { PackManifest } from '@guildhall/heroes/pack';
import { ERROR_CATALOGUE } from '@guildhall/kernel';
import { Compile } from 'typebox/compile';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type BuildJson, BuildSchema } from './heroes/build.ts';
import type { BuildResultJson, ComputeOptionsJson } from './heroes/build-result.ts';
import type { PackManifestJson } from './heroes/data-versions.ts';
import { openApiDocument } from './openapi.ts';
import { PERMISSIONS } from './route.ts';
import { ALL_ROUTES } from './routes.ts';
import type { DeepReadonly } from './schema.ts';
import { GUILDHALL_VERSION } from './version.ts';

const root = new URL('../../', import.meta.url);

describe('route table', () => {
  it('gives every route an own id and an own method and path', () => {
    expect(new Set(ALL_ROUTES.map(({ id }) => id)).size).toBe(ALL_ROUTES.length);
    expect(new Set(ALL_ROUTES.map(({ method, path }) => `${method} ${path}`)).size).toBe(ALL_ROUTES.length);
  });

  it.each(ALL_ROUTES.map((contract) => [contract.id, contract] as const))(
    '%s is complete',
    (_id, contract) => {
      expect(contract.summary.length).toBeGreaterThan(10);
      expect(contract.since).toMatch(/^\d+\.\d+\.\d+$/);
      expect(PERMISSIONS).toContain(contract.permission);
      const placeholders = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = contract.params && 'properties' in contract.params ? contract.params.properties : {};
      expect(Object.keys(declared as object)).toEqual(placeholders);
      for (const code of contract.errors ?? []) expect(ERROR_CATALOGUE).toHaveProperty(code);
      // Files are the only answers that speak for themselves.
      if (contract.path.startsWith('/api/v1/'))
        expect(contract.envelope).toBe('binary' in contract ? false : undefined);
    },
  );

  it('changes things only where a permission is asked for', () => {
    const open = ALL_ROUTES.filter(({ method, permission }) => method !== 'GET' && permission === 'public');
    // Whoever signs in is nobody yet; the rest compute from what they are sent and keep nothing.
    expect(open.map(({ id }) => id)).toEqual([
      'register',
      'login',
      'refresh',
      'logout',
      'forgotPassword',
      'resetPassword',
      'verifyEmail',
      'passkeyChallenge',
      'passkeyLogin',
      'oidcStart',
      'calculateBuild',
      'validateBuild',
      'explainBuild',
      'simulateChain',
    ]);
  });
});

describe('OpenAPI document', () => {
  const document = JSON.stringify(openApiDocument());

  it('resolves every reference', () => {
    const schemas = (openApiDocument().components as { schemas: Record<string, unknown> }).schemas;
    const names = [...document.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(schemas).toHaveProperty(name);
  });

  it('leaves no inline identifiers behind', () => {
    expect(document).not.toContain('"$id"');
  });
});

describe('schemas and engine types', () => {
  it('agree on builds, results, options and manifests', () => {
    expectTypeOf<ComputeOptionsJson>().toExtend<ComputeOptions>();
    expectTypeOf<ComputeOptions>().toExtend<DeepReadonly<ComputeOptionsJson>>();
    expectTypeOf<BuildJson>().toExtend<Build>();
    expectTypeOf<Build>().toExtend<DeepReadonly<BuildJson>>();
    expectTypeOf<BuildResultJson>().toExtend<BuildResult>();
    expectTypeOf<BuildResult>().toExtend<DeepReadonly<BuildResultJson>>();
    expectTypeOf<PackManifest>().toExtend<DeepReadonly<PackManifestJson>>();
    expectTypeOf<BuildResultJson['totals']['resistance']>().toHaveProperty('fire' satisfies DamageType);
  });

  it('refuses fields no build has', () => {
    const build: BuildJson = {
      schema: 1,
      name: 'Test',
      comment: '',
      archetype: 'Class_Brute',
      origin: 'Magic',
      alignment: 'hero',
      level: 50,
      dataVersion: null,
      primary: 'Brute_Melee.Super_Strength',
      secondary: 'Brute_Defense.Invulnerability',
      pools: [],
      epic: '',
      picks: [null],
      granted: [],
    };
    const schema = Compile(BuildSchema);
    expect(schema.Check(build)).toBe(true);
    expect(schema.Check({ ...build, colour: 'red' })).toBe(false);
    expect(schema.Check({ ...build, level: 51 })).toBe(false);
    expect(schema.Check({ ...build, picks: [{ power: 'X' }] })).toBe(false);
  });
});

describe('version', () => {
  it('is the one of the root package.json', () => {
    const text = readFileSync(new URL('package.json', root), 'utf8');
    expect((JSON.parse(text) as { version: string }).version).toBe(GUILDHALL_VERSION);
  });
});
