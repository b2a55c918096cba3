import { KINDS, type Kind } from '@guildhall/tabletop/compendium';
import { describe, expect, it } from 'vitest';
import { FACT_SCHEMAS, type SchemasMatchEngine } from './compendium-facts.ts';

/** Compiles only while every schema gives what the engine's type of its kind takes. */
const agreed: SchemasMatchEngine[Kind] = true;

describe('schemas of facts', () => {
  it('are there for every kind and agree with the engine', () => {
    expect(agreed).toBe(true);
    expect(Object.keys(FACT_SCHEMAS).toSorted()).toEqual([...KINDS].toSorted());
  });

  it('are closed: a misspelt field is noticed', () => {
    for (const schema of Object.values(FACT_SCHEMAS))
      expect(schema).toMatchObject({ additionalProperties: false });
  });
});
