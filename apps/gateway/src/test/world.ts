import { newId } from '#platform/database/ids';
import type { Door, Visitor } from './door.js';
import { sampleOf, type BodySchema, type Filler } from './sample-body.js';

export interface Route {
  method: string;
  /** Below `/api/v1`, with `{name}` parts. */
  path: string;
  operationId: string;
  access: 'public' | 'account' | string[];
  params: string[];
  versioned: boolean;
  body?: BodySchema;
  query: { name: string; required: boolean; schema: BodySchema }[];
}

interface Operation {
  operationId: string;
  'x-filiz-access': Route['access'];
  parameters: ({ name: string; in: string; required: boolean; schema: BodySchema } | { $ref: string })[];
  requestBody?: { content: Record<string, { schema: BodySchema } | undefined> };
}

/** All routes of the document. */
export function routesOf(document: { paths: Record<string, Record<string, Operation>> }): Route[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const own = operation.parameters.filter((p) => 'name' in p);
      return {
        method: method.toUpperCase(),
        path,
        operationId: operation.operationId,
        access: operation['x-filiz-access'],
        params: [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]),
        versioned: operation.parameters.some((p) => '$ref' in p && p.$ref.endsWith('/IfMatch')),
        body: operation.requestBody?.content['application/json']?.schema,
        query: own.filter((p) => p.in === 'query'),
      };
    }),
  );
}

/** Ids that mean the same kind of record under another name. */
const SAME: Record<string, string> = {
  executorId: 'institutionId',
  funderId: 'institutionId',
  responsibleId: 'institutionId',
  takerFirmId: 'firmId',
  giverFirmId: 'firmId',
};

/**
 * Our own records, one of each kind, made through the API by our own people: whatever can be created from the document
 * alone, in as many rounds as it takes until nothing new comes of it.
 */
export class World implements Filler {
  readonly marker = 'Gizlikayıt';
  readonly ids = new Map<string, string>();
  readonly made = new Set<string>();
  readonly schemas: Record<string, BodySchema>;
  readonly routes: Route[];
  /** Creating routes that made nothing, and what they answered. */
  readonly unmade = new Map<string, string>();

  constructor(
    document: Parameters<typeof routesOf>[0] & { components: { schemas: Record<string, BodySchema> } },
    private readonly overrides: Record<string, (world: World) => object> = {},
  ) {
    this.routes = routesOf(document);
    this.schemas = document.components.schemas;
  }

  id(field: string): string {
    return this.ids.get(field) ?? this.ids.get(SAME[field] ?? '') ?? newId();
  }

  keep(field: string, id: string): void {
    this.ids.set(field, id);
    this.made.add(id);
  }

  /** The address with our ids; undefined while one of them is not known. */
  address(route: Route): string | undefined {
    if (!route.params.every((name) => this.ids.has(name) || SAME[name])) return undefined;
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => this.id(name));
    const query = route.query
      .filter((q) => q.required)
      .map((q) => `${q.name}=${encodeURIComponent(String(sampleOf(q.schema, this, q.name)))}`);
    return `/api/v1${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  }

  bodyOf(route: Route): object | undefined {
    if (!route.body) return undefined;
    return { ...(sampleOf(route.body, this) as object), ...this.overrides[route.operationId]?.(this) };
  }

  /** Makes records as `people` may; the first whom a route lets in. */
  async build(people: readonly Visitor[]): Promise<void> {
    const creating = this.routes.filter(
      (r) =>
        r.method === 'POST' &&
        r.body !== undefined &&
        r.access !== 'public' &&
        !/^(accounts|gateway)\./.test(r.operationId),
    );
    const names = this.namesOfSegments();
    for (let round = 0, before = -1; this.ids.size > before && round < 8; round++) {
      before = this.ids.size;
      for (const route of creating) {
        const field = names.get(route.path.split('/').at(-1)!);
        if (field && this.ids.has(field)) continue;
        const address = this.address(route);
        if (!address) continue;
        await this.make(route, address, field, people);
      }
    }
  }

  private async make(
    route: Route,
    address: string,
    field: string | undefined,
    people: readonly Visitor[],
  ): Promise<void> {
    for (const person of people) {
      const answer = await person.post(address, this.bodyOf(route));
      if (answer.status === 403) continue;
      this.unmade.delete(route.operationId);
      if (answer.status >= 300)
        this.unmade.set(
          route.operationId,
          `${answer.status} ${answer.body?.code} ${JSON.stringify(answer.body?.errors ?? answer.body?.pointer ?? '')}`,
        );
      for (const [name, value] of Object.entries((answer.status < 300 ? answer.body : {}) as object))
        if (/(^id|Id)$/.test(name) && typeof value === 'string') this.made.add(value);
      if (answer.status === 201 && field && typeof answer.body.id === 'string')
        this.keep(field, answer.body.id as string);
      return;
    }
    this.unmade.set(route.operationId, 'nobody of ours may');
  }

  /** `programs` → `programId`, as the addresses of single records name them. */
  private namesOfSegments(): Map<string, string> {
    const names = new Map<string, string>();
    for (const { path } of this.routes)
      for (const [, segment, param] of path.matchAll(/\/([\w-]+)\/\{(\w+)\}/g)) names.set(segment, param);
    return names;
  }
}

/** Our people and strangers, for every role. */
export async function enterAll(
  door: Door,
  prefix: string,
  scopes: { institutionId: string; firmId: string; personId: string },
): Promise<Map<string, Visitor>> {
  const institution = { scopeType: 'institution', scopeId: scopes.institutionId } as const;
  const visitors = new Map<string, Visitor>();
  visitors.set(
    'admin',
    await door.enter(`${prefix}-admin@ornek.example`, { role: 'admin', scopeType: 'installation' }),
  );
  visitors.set(
    'staff',
    await door.enter(
      `${prefix}-staff@ornek.example`,
      { role: 'staff', ...institution },
      { role: 'backfill', ...institution },
    ),
  );
  for (const role of ['backfill', 'consultant', 'reviewer', 'adviser', 'trainer', 'analyst'] as const)
    visitors.set(role, await door.enter(`${prefix}-${role}@ornek.example`, { role, ...institution }));
  visitors.set(
    'firm',
    await door.enter(`${prefix}-firm@ornek.example`, {
      role: 'firm',
      scopeType: 'firm',
      scopeId: scopes.firmId,
    }),
  );
  visitors.set(
    'participant',
    await door.enter(`${prefix}-participant@ornek.example`, {
      role: 'participant',
      scopeType: 'person',
      scopeId: scopes.personId,
    }),
  );
  return visitors;
}
