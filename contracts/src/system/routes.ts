import { type Static, Type } from 'typebox';
import { PageQuery } from '../envelope.ts';
import { route } from '../route.ts';
import { closed, named, nullable, Timestamp, Uuid } from '../schema.ts';

const HealthSchema = named(
  'Health',
  closed({
    status: Type.Enum(['ok', 'degraded']),
    database: Type.Enum(['ok', 'down']),
    redis: Type.Enum(['ok', 'down', 'disabled']),
    disk_space: Type.Enum(['ok', 'low', 'unknown']),
  }),
);

const StoredErrorSchema = named(
  'StoredError',
  closed({
    id: Uuid,
    requestId: Type.String(),
    at: Timestamp,
    code: Type.String(),
    message: Type.String(),
    stack: nullable(Type.String()),
    method: Type.String(),
    path: Type.String(),
  }),
);

export type StoredErrorJson = Static<typeof StoredErrorSchema>;

export const systemRoutes = {
  health: route({
    id: 'health',
    method: 'GET',
    path: '/health',
    tag: 'system',
    summary: 'State of the database, the cache and the disk; 503 when degraded',
    since: '0.1.0',
    permission: 'public',
    status: 200,
    response: HealthSchema,
    envelope: false,
  }),
  live: route({
    id: 'live',
    method: 'GET',
    path: '/health/live',
    tag: 'system',
    summary: 'Answers while the process runs, whatever else is down',
    since: '0.1.0',
    permission: 'public',
    status: 200,
    response: closed({ status: Type.Literal('ok') }),
    envelope: false,
  }),
  ready: route({
    id: 'ready',
    method: 'GET',
    path: '/ready',
    tag: 'system',
    summary: 'Whether requests should be sent here; 503 while starting or stopping',
    since: '0.1.0',
    permission: 'public',
    status: 200,
    response: closed({ status: Type.Enum(['ready', 'stopping', 'degraded']) }),
    envelope: false,
  }),
  metrics: route({
    id: 'metrics',
    method: 'GET',
    path: '/metrics',
    tag: 'system',
    summary: 'Prometheus text, or a short JSON summary with `Accept: application/json`',
    since: '0.1.0',
    permission: 'public',
    status: 200,
    response: named(
      'MetricsSummary',
      closed({
        active_users: Type.Integer(),
        total_characters: Type.Integer(),
        total_campaigns: Type.Integer(),
        uptime_seconds: Type.Number(),
      }),
    ),
    envelope: false,
  }),
  openApi: route({
    id: 'openApi',
    method: 'GET',
    path: '/api/openapi.json',
    tag: 'system',
    summary: 'This description',
    since: '0.1.0',
    permission: 'public',
    status: 200,
    response: Type.Object({}, { additionalProperties: true, description: 'OpenAPI 3.1 document' }),
    envelope: false,
  }),
  listErrors: route({
    id: 'listErrors',
    method: 'GET',
    path: '/api/v1/admin/errors',
    tag: 'admin',
    summary: 'Failures of the server itself, newest first',
    since: '0.1.0',
    permission: 'admin',
    query: closed({
      ...PageQuery,
      requestId: Type.Optional(Type.String({ maxLength: 200, description: 'Only this reference' })),
    }),
    status: 200,
    response: Type.Array(StoredErrorSchema),
  }),
};
