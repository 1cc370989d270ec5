import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { StaticFiles } from '../web/static-files.js';
import { openApiDocument } from './document.js';

const PARTS = [
  '/swagger-ui.css',
  '/swagger-ui-bundle.js',
  '/swagger-ui-standalone-preset.js',
  '/favicon-32x32.png',
];
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Filiz API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="icon" href="/api/docs/favicon-32x32.png">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/swagger-ui-standalone-preset.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;
/** Our page allows no inline script, so this is a file. With the page's cookie, requests are tried as who is signed in. */
const START = `let csrf;
const withCsrf = async (request) => {
  if (request.method && !['GET', 'HEAD'].includes(request.method)) {
    csrf ??= fetch('/api/v1/sessions/current').then((r) => (r.ok ? r.json() : {})).then((me) => me.csrfToken);
    const token = await csrf;
    if (token) request.headers['X-CSRF-Token'] = token;
  }
  return request;
};
window.ui = SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  validatorUrl: null,
  requestInterceptor: withCsrf,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
});
`;

/** The document at `/api/openapi.json` and a page to read and try it at `/api/docs`. */
export function serveApiDocs(instance: FastifyInstance): void {
  // Made when first asked for: most starts never need it.
  let made: { json: string; etag: string } | undefined;
  instance.get('/api/openapi.json', (request, reply) => {
    const { json, etag } = (made ??= make());
    void reply.headers({ 'cache-control': 'no-cache', etag });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(json);
  });

  const files = new StaticFiles(
    dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
    PARTS,
  );
  const page = (_: FastifyRequest, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(PAGE);
  instance.get('/api/docs', page);
  instance.get('/api/docs/', page);
  instance.get('/api/docs/start.js', (_, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(START),
  );
  for (const part of PARTS)
    instance.get(`/api/docs${part}`, (request, reply) =>
      files.send(part, 'public, max-age=86400', request, reply),
    );
}

function make(): { json: string; etag: string } {
  const json = JSON.stringify(openApiDocument());
  return { json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
}
