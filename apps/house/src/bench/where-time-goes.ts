import { writeFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector/promises';
import { newId } from '#platform/database/ids';
import type { House } from '../house.js';
import type { Cast } from './cast.js';
import type { LoadPlan } from './load.js';
import { measure } from './measure.js';

/** Groups of a stack frame's file; the first that matches counts. */
const GROUPS: [string, RegExp][] = [
  ['database driver and TypeORM', /node_modules\/(pg|pg-[a-z-]+|typeorm)\//],
  ['NATS client', /node_modules\/@nats-io\//],
  [
    'validation (class-validator, class-transformer)',
    /node_modules\/(class-validator|class-transformer|validator)\//,
  ],
  ['Nest and rxjs', /node_modules\/(@nestjs|rxjs)\//],
  [
    'HTTP: Fastify and Node',
    /node_modules\/(fastify|@fastify|find-my-way|light-my-request|avvio)\/|node:(_http|http|net|internal\/streams|stream|events)/,
  ],
  ['signatures and hashes', /node_modules\/jose\/|node:crypto|node:internal\/crypto/],
  ['logging', /node_modules\/(pino|sonic-boom|thread-stream)\//],
  ['Filiz: platform', /dist\/libs\/platform\//],
  ['Filiz: contracts', /dist\/libs\/contracts\//],
  ['Filiz: gateway', /dist\/apps\/gateway\//],
  ['Filiz: services', /dist\/apps\//],
];

/** Profiles the process under the same load (browsing applications of calls) and says where its CPU time goes. */
export async function whereTimeGoes(house: House, cast: Cast): Promise<string[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  const load: LoadPlan = {
    baseUrl: house.url,
    connections: cast.people.map(({ headers, firmId }) => ({
      headers,
      jobs: cast.calls.slice(0, 10).map((callId) => ({
        // A second application is refused at the very last moment: the same path again, without needing new calls.
        steps: [
          {
            method: 'POST',
            path: `/api/v1/calls/${callId}/applications`,
            key: newId(),
            body: { firmId, sector: 'textile', content: { declaration: true, otherSupport: false } },
          },
        ],
      })),
    })),
  };
  await measure(load);
  const { profile } = await session.post('Profiler.stop');
  if (process.env.BENCH_PROFILE) writeFileSync(process.env.BENCH_PROFILE, JSON.stringify(profile));
  session.disconnect();
  return [
    '\n## Where the time goes\n\nCPU samples of the one process under the load of new drafts, idle time left out.\n\n| part | share |\n|---|---|',
    ...shares(profile).map(([name, share]) => `| ${name} | ${(share * 100).toFixed(0)} % |`),
  ];
}

function shares(profile: Profiler.Profile): [string, number][] {
  const names = new Map(profile.nodes.map((node) => [node.id, groupOf(node.callFrame)]));
  const counts = new Map<string, number>();
  for (const id of profile.samples ?? []) {
    const name = names.get(id) ?? 'other';
    if (name !== 'idle') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((a, b) => a + b, 0);
  return [...counts].map(([name, n]): [string, number] => [name, n / all]).sort((a, b) => b[1] - a[1]);
}

function groupOf({ functionName, url }: { functionName: string; url: string }): string {
  if (functionName === '(idle)') return 'idle';
  if (functionName === '(garbage collector)') return 'garbage collection';
  return GROUPS.find(([, pattern]) => pattern.test(url))?.[0] ?? 'Node and V8';
}
