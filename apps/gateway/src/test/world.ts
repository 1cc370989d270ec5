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
  /** Answers 201. */
  creates: boolean;
  body?: BodySchema;
  query: { name: string; required: boolean; schema: BodySchema }[];
}

interface Operation {
  operationId: string;
  'x-filiz-access': Route['access'];
  parameters: ({ name: string; in: string; required: boolean; schema: BodySchema } | { $ref: string })[];
  responses: Record<string, unknown>;
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
        creates: '201' in operation.responses,
        body: operation.requestBody?.content['application/json']?.schema,
        query: own.filter((p) => p.in === 'query'),
      };
    }),
  );
}

interface Made {
  id?: string;
  items?: { id?: string }[];
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

  /** A word of an address that is no record's id. */
  know(field: string, word: string): void {
    this.ids.set(field, word);
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

  /** Makes records as `people` may: the first whom a route lets in. Between rounds the house settles. */
  async build(people: readonly Visitor[], settle: () => Promise<void>): Promise<void> {
    const creating = this.routes.filter(
      (r) => r.creates && r.body && r.access !== 'public' && !/^(accounts|gateway)\./.test(r.operationId),
    );
    for (let round = 0, before = -1; this.ids.size > before && round < 8; round++) {
      before = this.ids.size;
      for (const route of creating) {
        const field = this.fieldOf(route);
        if (!field || this.ids.has(field) || !this.address(route)) continue;
        await this.step(route, people);
      }
      await settle();
    }
  }

  /** One more act of ours, by its operation's id; what it makes is known as `field`, by default as its address says. */
  async act(operationId: string, people: readonly Visitor[], field?: string): Promise<void> {
    const route = this.routes.find((r) => r.operationId === operationId);
    if (route && this.address(route)) await this.step(route, people, field);
  }

  private async step(route: Route, people: readonly Visitor[], field = this.fieldOf(route)): Promise<void> {
    for (const person of people) {
      const headers: Record<string, string> = route.versioned ? { 'if-match': '"1"' } : {};
      const answer = await person.send(route.method, this.address(route)!, {
        body: this.bodyOf(route),
        headers,
      });
      if (answer.status === 403) continue;
      const why = `${answer.status} ${answer.body?.code} ${JSON.stringify(answer.body?.errors ?? answer.body?.pointer ?? '')}`;
      if (answer.status >= 300) this.unmade.set(route.operationId, why);
      else this.note(route, answer.body as Made, field);
      return;
    }
    this.unmade.set(route.operationId, 'nobody of ours may');
  }

  private note(route: Route, body: Made, field: string | undefined): void {
    this.unmade.delete(route.operationId);
    const id = body.id ?? body.items?.[0]?.id;
    if (!id) return;
    this.made.add(id);
    if (route.creates && field) this.keep(field, id);
  }

  /** The name under which addresses speak of what this route makes. */
  private fieldOf(route: Route): string | undefined {
    return this.namesOfSegments().get(route.path.split('/').at(-1)!);
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
