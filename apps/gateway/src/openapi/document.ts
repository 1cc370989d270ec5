import { serviceContracts } from '#contracts/catalogue';
import type { Command } from '#contracts/core/command';
import { gatewayRoutes } from '#contracts/gateway/gateway.routes';
import { operation, templated } from './operation.js';
import { Components, type JsonSchema } from './schemas.js';

const MB = 1024 * 1024;

/** The OpenAPI 3.1 document of everything below `/api/v1`, made from the same catalogue as the routes themselves. */
export function openApiDocument(): JsonSchema {
  const components = new Components();
  const paths: Record<string, Record<string, JsonSchema>> = {};
  const add = (tag: string, commands: Record<string, Command>) => {
    for (const [name, command] of Object.entries(commands)) {
      if (!command.http) continue;
      const path = (paths[templated(command.http.path)] ??= {});
      const method = command.http.method.toLowerCase();
      if (path[method]) throw new Error(`two commands share ${command.http.method} ${command.http.path}`);
      path[method] = operation(name, command, command.http, tag, components);
    }
  };
  add('gateway', gatewayRoutes as Record<string, Command>);
  for (const contract of serviceContracts) add(contract.name, contract.commands);
  describeFiles(paths);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Filiz',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Runs regional green-transition programmes from the first protocol to the funder’s last figure. ' +
        'Errors are `application/problem+json` (RFC 9457) with a stable `code`, a JSON pointer and a message in the language of `Accept-Language` (tr, en). ' +
        'Lists are pages behind an opaque `cursor`. Instants are ISO 8601, decimals are strings, money is in minor units. ' +
        '`x-filiz-access` names who may use a route at all; within it, what one may not see is 404.',
    },
    servers: [{ url: '/api/v1' }],
    tags: [
      { name: 'gateway', description: 'Sessions, files, and questions to all services.' },
      ...serviceContracts.map((contract) => ({ name: contract.name, description: contract.doc })),
    ],
    paths,
    components: { ...FIXED, schemas: components.schemas },
  };
}

const FIXED = {
  securitySchemes: {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'filiz_session',
      description:
        'From `POST /sessions`; no script reads it. Over HTTPS its name is `__Host-filiz_session`.',
    },
    csrf: {
      type: 'apiKey',
      in: 'header',
      name: 'X-CSRF-Token',
      description: 'From `GET /sessions/current`; with the cookie, on whatever changes something.',
    },
    token: { type: 'http', scheme: 'bearer', description: 'A personal API token (`flz_…`), for machines.' },
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description:
        'Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422.',
      schema: { type: 'string', minLength: 8, maxLength: 200 },
    },
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The ETag of the record as you read it: 412 if somebody changed it since, 428 without.',
      schema: { type: 'string', pattern: '^(W/)?"\\d+"$' },
    },
  },
  headers: {
    RequestId: {
      description: 'Your own `X-Request-Id` or ours; quote it to support.',
      schema: { type: 'string' },
    },
    ETag: { description: 'The record’s version, for If-Match.', schema: { type: 'string' } },
  },
};

/** Bodies that are no JSON. */
function describeFiles(paths: Record<string, Record<string, JsonSchema>>): void {
  paths['/files'].post.requestBody = {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: {
            file: {
              type: 'string',
              contentMediaType: 'application/octet-stream',
              description: `at most ${(25 * MB).toLocaleString('en')} bytes`,
            },
          },
        },
      },
    },
  };
  describeUploads(paths);
  const answers = paths['/files/{fileId}'].get.responses as Record<string, JsonSchema>;
  answers['200'] = {
    description: 'The file.',
    content: {
      'application/octet-stream': {
        schema: { type: 'string', contentMediaType: 'application/octet-stream' },
      },
    },
  };
}

const header = (name: string, description: string): JsonSchema => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});
const said = (description: string): JsonSchema => ({ description, schema: { type: 'string' } });

/** What tus says in headers. */
function describeUploads(paths: Record<string, Record<string, JsonSchema>>): void {
  const version = header('Tus-Resumable', '`1.0.0`');
  const add = (operation: JsonSchema, ...more: JsonSchema[]) =>
    (operation.parameters as JsonSchema[]).push(version, ...more);
  const { post } = paths['/files/uploads'];
  const one = paths['/files/uploads/{uploadId}'];
  add(
    post,
    header('Upload-Length', 'bytes, all together'),
    header('Upload-Metadata', '`filename` and the name in Base64'),
  );
  const begun = (post.responses as Record<string, JsonSchema>)['201'];
  begun.headers = { ...(begun.headers as object), Location: said('where the pieces go') };
  const at = {
    'Upload-Offset': said('bytes that are here'),
    'Upload-Expires': said('after it there is no such upload'),
    'Filiz-File-Id': said('the staged file, once everything is here'),
    'Filiz-File-Name': said('its name, cleaned and percent-encoded'),
  };
  one.head = structuredClone(one.get);
  Object.assign(one.head, { operationId: 'gateway.offsetOfUpload', summary: 'Where your upload goes on' });
  add(one.head);
  add(one.patch, header('Upload-Offset', 'where this piece begins'));
  add(one.delete);
  one.patch.requestBody = {
    required: true,
    content: {
      'application/offset+octet-stream': {
        schema: { type: 'string', contentMediaType: 'application/octet-stream' },
      },
    },
  };
  (one.head.responses as Record<string, JsonSchema>)['200'] = { description: 'Here.', headers: at };
  for (const operation of [one.patch, one.delete]) {
    const responses = operation.responses as Record<string, JsonSchema>;
    delete responses['200'];
    responses['204'] = { description: 'Done.', ...(operation === one.patch ? { headers: at } : {}) };
  }
}
