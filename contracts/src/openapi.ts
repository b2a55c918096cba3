import { ERROR_CATALOGUE, type ErrorCode } from '@guildhall/kernel';
import type { TSchema } from 'typebox';
import { ErrorBody, Meta } from './envelope.ts';
import { COMMON_ERRORS, ROUTE_TAGS, type RouteContract } from './route.ts';
import { ALL_ROUTES } from './routes.ts';
import { GUILDHALL_VERSION } from './version.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** Replaces every named schema by a reference and collects it under its name. */
class Components {
  readonly schemas: JsonObject = {};

  reference(schema: TSchema): Json {
    return this.#convert(JSON.parse(JSON.stringify(schema)) as Json);
  }

  #convert(value: Json): Json {
    if (Array.isArray(value)) return value.map((item) => this.#convert(item));
    if (value === null || typeof value !== 'object') return value;
    const { $id: name, ...rest } = value;
    // A schema that names itself, such as a tree.
    if (typeof rest.$ref === 'string' && !rest.$ref.startsWith('#'))
      return { $ref: `#/components/schemas/${rest.$ref}` };
    const converted = Object.fromEntries(
      Object.entries(rest).map(([key, item]) => [key, this.#convert(item)]),
    );
    if (typeof name !== 'string') return converted;
    const known = this.schemas[name];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(converted))
      throw new Error(`Two different schemas are named ${name}`);
    this.schemas[name] = converted;
    return { $ref: `#/components/schemas/${name}` };
  }
}

/** The OpenAPI 3.1 document of the whole API, made from the route table. */
export function openApiDocument(): JsonObject {
  const components = new Components();
  const error = components.reference(ErrorBody);
  const paths: { [path: string]: JsonObject } = {};
  for (const contract of ALL_ROUTES) {
    const item = paths[contract.path] ?? {};
    item[contract.method.toLowerCase()] = operation(contract, components, error);
    paths[contract.path] = item;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guildhall',
      version: GUILDHALL_VERSION,
      description: 'Every answer under `/api/v1` is wrapped in an envelope; times are RFC 3339 UTC.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: ROUTE_TAGS.map((name) => ({ name })),
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'Access token of a sign-in, personal API token, or the local token',
        },
      },
    },
  };
}

function operation(contract: RouteContract, components: Components, error: Json): JsonObject {
  const result: JsonObject = {
    operationId: contract.id,
    tags: [contract.tag],
    summary: contract.summary,
    description: `Since ${contract.since}. Permission: ${contract.permission}.`,
    parameters: parameters(contract, components),
    responses: responses(contract, components, error),
  };
  if (contract.permission !== 'public') result.security = [{ bearer: [] }];
  if (contract.body) {
    result.requestBody = {
      required: true,
      content: { 'application/json': { schema: components.reference(contract.body) } },
    };
  }
  if (contract.binaryBody) {
    const bytes = { type: 'string', format: 'binary' };
    const schema: JsonObject =
      contract.binaryBody === 'multipart/form-data'
        ? { type: 'object', required: ['file'], properties: { file: bytes } }
        : bytes;
    result.requestBody = { required: true, content: { [contract.binaryBody]: { schema } } };
  }
  return result;
}

function parameters(contract: RouteContract, components: Components): Json[] {
  const list: Json[] = [];
  for (const [place, schema] of [
    ['path', contract.params],
    ['query', contract.query],
  ] as const) {
    const plain = schema ? (components.reference(schema) as JsonObject) : {};
    const required = new Set((plain.required ?? []) as string[]);
    for (const [name, property] of Object.entries((plain.properties ?? {}) as JsonObject))
      list.push({ name, in: place, required: required.has(name), schema: property });
  }
  if (contract.ifMatch) {
    list.push({
      name: 'If-Match',
      in: 'header',
      required: contract.ifMatch === 'required',
      description: 'ETag of the version that is changed',
      schema: { type: 'string' },
    });
  }
  if (contract.notModified) {
    list.push({
      name: 'If-None-Match',
      in: 'header',
      required: false,
      description: 'ETag of the answer you have',
      schema: { type: 'string' },
    });
  }
  return list;
}

function responses(contract: RouteContract, components: Components, error: Json): JsonObject {
  const data = components.reference(contract.response);
  const schema: Json =
    contract.envelope === false
      ? data
      : {
          type: 'object',
          required: ['success', 'data', 'meta'],
          properties: { success: { const: true }, data, meta: components.reference(Meta) },
        };
  const result: JsonObject = {
    [contract.status]: {
      description: contract.summary,
      ...(contract.etag || contract.notModified ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
      content: { [contract.binary ?? 'application/json']: { schema } },
    },
  };
  if (contract.notModified) result['304'] = { description: 'Nothing changed since that ETag' };
  for (const [status, codes] of codesByStatus(contract)) {
    result[status] = {
      description: codes.map((code) => `${code}: ${ERROR_CATALOGUE[code].message}`).join(' '),
      content: { 'application/json': { schema: error } },
    };
  }
  if (contract.id === 'health' || contract.id === 'ready')
    result['503'] = { description: 'Degraded', content: { 'application/json': { schema: data } } };
  return result;
}

/** Error codes a route may answer with: declared ones and those its parts bring. */
function codesByStatus(contract: RouteContract): Map<string, ErrorCode[]> {
  const codes = new Set<ErrorCode>(
    contract.envelope === false && contract.binary === undefined ? [] : COMMON_ERRORS,
  );
  if (contract.params || contract.query || contract.body || contract.ifMatch) codes.add('VALIDATION_FAILED');
  if (contract.body) {
    for (const code of ['JSON_INVALID', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA'] as const) codes.add(code);
  }
  if (contract.binaryBody)
    for (const code of ['PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA'] as const) codes.add(code);
  if (contract.permission !== 'public') codes.add('UNAUTHENTICATED');
  if (['admin', 'editor', 'owner'].includes(contract.permission)) codes.add('FORBIDDEN');
  for (const code of contract.errors ?? []) codes.add(code);
  const byStatus = new Map<string, ErrorCode[]>();
  for (const code of codes) {
    const status = String(ERROR_CATALOGUE[code].status);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
}
