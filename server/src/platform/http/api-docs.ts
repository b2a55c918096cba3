import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EncodedCache } from './encoded-cache.ts';
import { sendFile } from './send-file.ts';

/** Files of Swagger UI that the page needs, with their types. */
const VENDOR: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Guildhall API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <script src="/api/docs/swagger-ui-bundle.js" defer></script>
    <script src="/api/docs/start.js" defer></script>
  </head>
  <body><main id="docs"></main></body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });\n`;

/** Swagger UI sets styles in its markup; scripts stay restricted to files of this server. */
const STYLES =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/** The API documentation under `/api/docs`, without anything from another server. */
export function addApiDocs(app: FastifyInstance): void {
  const cache = new EncodedCache(8 * 1024 * 1024);
  const send = (type: string, text: string) => async (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('content-security-policy', STYLES).header('cache-control', 'no-cache').type(type).send(text);
  app.get('/api/docs', send('text/html; charset=utf-8', PAGE));
  app.get('/api/docs/', send('text/html; charset=utf-8', PAGE));
  app.get('/api/docs/start.js', send('text/javascript; charset=utf-8', START));
  for (const [name, type] of Object.entries(VENDOR)) {
    app.get(`/api/docs/${name}`, async (request, reply) => {
      const path = join(vendorFolder(), name);
      const { size, mtimeMs } = await stat(path);
      const key = `${name}-${size}-${Math.round(mtimeMs)}`;
      const file = { key, type, compressible: true, immutable: false, encoding: 'identity' as const };
      return sendFile(cache, { ...file, read: () => readFile(path) }, request, reply);
    });
  }
}

function vendorFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@fastify/swagger-ui/package.json')), 'static');
}
