import { errorCatalogue } from '#contracts/error-catalogue';
import type { Command, HttpRoute } from '#contracts/core/command';
import { fieldsOf } from '#contracts/core/fields';
import { Problem } from '#contracts/gateway/gateway.routes';
import { pascal } from '../routes/command-controllers.js';
import type { Components, JsonSchema } from './schemas.js';

/** `/programs/:programId` as OpenAPI writes it. */
export const templated = (path: string): string => path.replace(/:(\w+)/g, '{$1}');
const pathFields = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((m) => m[1]);
const takesBody = (method: HttpRoute['method']): boolean => method !== 'GET' && method !== 'DELETE';

/** One route of the catalogue as an OpenAPI operation. */
export function operation(
  name: string,
  command: Command,
  http: HttpRoute,
  tag: string,
  components: Components,
): JsonSchema {
  const owner = pascal(command.service);
  const inPath = pathFields(http.path);
  const apart = [...inPath, ...(command.versioned ? ['ifVersion'] : [])];
  const rest = [...fieldsOf(command.request)].filter(([field]) => !apart.includes(field));
  return {
    operationId: `${command.service}.${name}`,
    summary: firstSentence(command.doc),
    description: command.doc,
    tags: [tag],
    parameters: [
      ...inPath.map((field) => parameter('path', field, command, components, owner)),
      ...(takesBody(http.method)
        ? []
        : rest.map(([field]) => parameter('query', field, command, components, owner))),
      ...headerParameters(command),
    ],
    ...(takesBody(http.method) && rest.length > 0
      ? { requestBody: body(command, apart, components, owner) }
      : {}),
    responses: responses(command, inPath.length > 0, rest.length > 0, components, owner),
    security: securityOf(command, http.method),
    'x-filiz-access': command.access,
    'x-filiz-changes': command.changes,
  };
}

const firstSentence = (doc: string): string =>
  /^.*?[.:;](?=\s|$)/s.exec(doc)?.[0].replace(/[.:;]$/, '') ?? doc;

function parameter(
  place: 'path' | 'query',
  name: string,
  command: Command,
  components: Components,
  owner: string,
): JsonSchema {
  const field = fieldsOf(command.request).get(name);
  if (!field)
    throw new Error(`${command.subject}: its route names :${name}, but its request has no such field`);
  const { description, ...schema } = components.field(field.schema, owner);
  return {
    name,
    in: place,
    required: place === 'path' || !field.optional,
    ...(description ? { description } : {}),
    schema,
  };
}

function headerParameters(command: Command): JsonSchema[] {
  const refs = [...(command.creates ? ['IdempotencyKey'] : []), ...(command.versioned ? ['IfMatch'] : [])];
  return refs.map((ref) => ({ $ref: `#/components/parameters/${ref}` }));
}

function body(command: Command, apart: readonly string[], components: Components, owner: string): JsonSchema {
  const whole = apart.every((field) => !fieldsOf(command.request).has(field));
  const schema = whole
    ? components.ref(command.request, owner)
    : { ...components.object(command.request, owner, apart), additionalProperties: false };
  const required =
    ((schema.required as string[] | undefined) ?? []).length > 0 ||
    [...fieldsOf(command.request)].some(([name, f]) => !apart.includes(name) && !f.optional);
  return { required, content: { 'application/json': { schema } } };
}

function responses(
  command: Command,
  hasPath: boolean,
  hasFields: boolean,
  components: Components,
  owner: string,
): JsonSchema {
  const versions = fieldsOf(command.reply).has('version');
  const good = {
    description: command.creates ? 'Made.' : 'Done.',
    headers: {
      'X-Request-Id': { $ref: '#/components/headers/RequestId' },
      ...(versions ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
    },
    content: { 'application/json': { schema: components.ref(command.reply, owner) } },
  };
  const codes = new Set(command.errors);
  if (hasFields || hasPath) codes.add('VALIDATION');
  if (hasPath) codes.add('NOT_FOUND');
  if (command.access !== 'public') codes.add('UNAUTHENTICATED').add('FORBIDDEN');
  if (command.changes) codes.add('CSRF').add('OUTCOME_UNKNOWN').add('BAD_JSON').add('MEDIA_TYPE');
  if (command.creates) codes.add('IDEMPOTENCY_KEY_REUSED');
  if (command.versioned) codes.add('VERSION_CONFLICT').add('VERSION_REQUIRED');
  codes.add('TOO_MANY_REQUESTS').add('SERVICE_UNAVAILABLE').add('INTERNAL');
  return { [command.creates ? 201 : 200]: good, ...problems([...codes], components) };
}

/** Error responses by status, each with the codes that it may bear. */
function problems(codes: readonly string[], components: Components): JsonSchema {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const known = errorCatalogue[code];
    if (!known) throw new Error(`${code} is declared by a command, but the error catalogue does not know it`);
    byStatus.set(known.status, [...(byStatus.get(known.status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, of]) => [
        String(status),
        {
          description: of.map((code) => `\`${code}\`: ${errorCatalogue[code].en}`).join('\n\n'),
          content: { 'application/problem+json': { schema: components.ref(Problem, 'Gateway') } },
          'x-filiz-codes': of,
        },
      ]),
  );
}

/** A cookie must come with the page's proof when something changes; a machine's token stands alone. */
function securityOf(command: Command, method: HttpRoute['method']): JsonSchema[] {
  const session = method === 'GET' ? { session: [] } : { session: [], csrf: [] };
  return command.access === 'public' ? [{}] : [session, { token: [] }];
}
