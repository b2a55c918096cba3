import { FACT_SCHEMAS } from '@guildhall/contracts';
import { KINDS } from '@guildhall/tabletop/compendium';
import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { emptyValue, type JsonSchema, matchingForm } from './json-schema.ts';

const schemaOf = (kind: (typeof KINDS)[number]) =>
  JSON.parse(JSON.stringify(FACT_SCHEMAS[kind])) as JsonSchema;

describe('the form of a schema', () => {
  it('starts with every field a kind needs', () => {
    for (const kind of KINDS) {
      const schema = schemaOf(kind);
      expect(Object.keys(emptyValue(schema) as object)).toEqual([...(schema.required ?? [])]);
    }
  });

  it('starts a kind whose texts may be empty with facts that pass', () => {
    expect(Check(FACT_SCHEMAS.features as never, emptyValue(schemaOf('features')))).toBe(false);
    expect(Check(FACT_SCHEMAS.feats as never, emptyValue(schemaOf('feats')))).toBe(true);
    expect(Check(FACT_SCHEMAS.rules as never, emptyValue(schemaOf('rules')))).toBe(true);
  });

  it('knows which form of a union a value has', () => {
    const forms: JsonSchema[] = [
      { type: 'object', required: ['type'], properties: { type: { const: 'at-will' } } },
      { type: 'object', required: ['type', 'times'], properties: { type: { const: 'per-day' } } },
    ];
    expect(matchingForm(forms, { type: 'per-day', times: 3 })).toBe(1);
    expect(matchingForm(forms, { type: 'at-will' })).toBe(0);
  });
});
