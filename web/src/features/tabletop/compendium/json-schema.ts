/** What the form understands of a JSON Schema; the server checks the rest. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
}

/** Schema of the values of an object with free keys; null when the keys are fixed. */
export function recordValue(schema: JsonSchema): JsonSchema | null {
  if (schema.properties !== undefined && Object.keys(schema.properties).length > 0) return null;
  const [pattern] = Object.values(schema.patternProperties ?? {});
  if (pattern !== undefined) return pattern;
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null;
}

/** The smallest value a schema lets pass: what a form starts from. */
export function emptyValue(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return emptyValue(schema.anyOf[0] ?? {});
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, emptyValue(schema.properties?.[key] ?? {})]),
      );
    case 'array':
      return [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return '';
  }
}

/** Which form of a union a value has: the one whose required fields it brings. */
export function matchingForm(forms: readonly JsonSchema[], value: unknown): number {
  const found = forms.findIndex((form) => {
    if (typeof value !== 'object' || value === null) return form.type === typeof value;
    if (Array.isArray(value)) return form.type === 'array';
    return form.type === 'object' && fits(form, value as Readonly<Record<string, unknown>>);
  });
  return Math.max(0, found);
}

function fits(form: JsonSchema, value: Readonly<Record<string, unknown>>): boolean {
  const required = form.required ?? [];
  if (!required.every((key) => key in value)) return false;
  return required.every((key) => {
    const constant = form.properties?.[key]?.const;
    return constant === undefined || constant === value[key];
  });
}

/** How a form of a union is told from the others: its constant, or the fields it needs. */
export function formName(form: JsonSchema): string {
  for (const part of Object.values(form.properties ?? {}))
    if (part.const !== undefined) return String(part.const);
  return form.required?.join(', ') ?? form.type ?? '';
}
