import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import type { Call } from '#platform/messaging/call';
import { startService } from '#platform/service/service';
import type { Installation } from '#platform/house/installation';
import { createLogger } from '#platform/log/logger';
import { ApplicationEditService } from '../../../open-calls/src/applications/application-edit.service.js';
import { ApplicationService } from '../../../open-calls/src/applications/application.service.js';
import { openCallsService } from '../../../open-calls/src/open-calls.service-definition.js';

/**
 * The same use case (draft, saves, submission) on the same database and in one process: an HTTP server that calls the
 * service's own class. No gateway, no session, no signed actor, no broker between, no relay and no consumer of its facts.
 */
export async function startDirectServer(
  installation: Installation,
): Promise<{ url: string; stop(): Promise<void> }> {
  const service = await startService(openCallsService, installation.envOf('open-calls'), {
    log: createLogger('direct', 'silent'),
    listens: false,
  });
  const applications = service.app.get(ApplicationService, { strict: false });
  const edits = service.app.get(ApplicationEditService, { strict: false });
  const server = createServer((request, response) => {
    let text = '';
    request
      .setEncoding('utf8')
      .on('data', (part: string) => (text += part))
      .on('end', () => {
        const body = JSON.parse(text || '{}') as Record<string, never>;
        const key = request.headers['idempotency-key'];
        const call = callOf(String(request.headers['x-firm']), key ? String(key) : newId());
        const [, , , noun, id] = (request.url ?? '').split('/');
        const work =
          noun === 'calls'
            ? applications.start({ ...body, callId: id } as never, call)
            : request.method === 'PATCH'
              ? edits.edit({ ...body, applicationId: id } as never, call)
              : applications.submit({ applicationId: id }, call);
        (work as Promise<object>).then(
          (reply) =>
            response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(reply)),
          (error: unknown) => response.writeHead(500).end(String(error)),
        );
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await service.stop();
    },
  };
}

const callOf = (firmId: string, idempotencyKey: string): Call => ({
  actor: new Actor('user', firmId, [{ role: 'firm', scopeType: 'firm', scopeId: firmId }]),
  requestId: newId(),
  causationId: newId(),
  idempotencyKey,
  requestHash: idempotencyKey,
  deadline: Date.now() + 10_000,
  token: '',
});

/** Rows of an application's width inserted by pgbench (or, where it is missing, by 50 bare connections), a second. */
export async function rawInserts(
  adminUrl: string,
  folder: string,
  seconds: number,
): Promise<{ perSecond: number; by: string }> {
  const url = new URL(adminUrl);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(
    'CREATE TABLE IF NOT EXISTS bench_raw (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), call_id uuid, firm_id uuid, content jsonb, at timestamptz DEFAULT now())',
  );
  await client.end();
  const insert = `INSERT INTO bench_raw (call_id, firm_id, content) VALUES (gen_random_uuid(), gen_random_uuid(), '{"declaration": true, "otherSupport": false, "signatory": "Ölçüm Kişisi"}')`;
  const program = ['/usr/bin/pgbench', '/usr/lib/postgresql/15/bin/pgbench'].find(existsSync);
  if (!program)
    return {
      perSecond: await bareInserts(adminUrl, insert, seconds),
      by: '50 bare connections (pgbench is not installed)',
    };
  const script = join(folder, 'insert.sql');
  writeFileSync(script, insert);
  const run = spawnSync(
    program,
    [
      '-n',
      '-f',
      script,
      '-c',
      '50',
      '-j',
      '2',
      '-T',
      String(seconds),
      '-h',
      url.hostname,
      '-p',
      url.port,
      '-U',
      url.username,
      url.pathname.slice(1),
    ],
    {
      env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password) },
      encoding: 'utf8',
    },
  );
  const found = /tps = ([\d.]+)/.exec(run.stdout);
  if (!found) throw new Error(`pgbench: ${run.stderr}`);
  return { perSecond: Number(found[1]), by: 'pgbench -c 50' };
}

async function bareInserts(url: string, insert: string, seconds: number): Promise<number> {
  const until = Date.now() + seconds * 1000;
  let rows = 0;
  const clients = Array.from({ length: 50 }, () => new pg.Client({ connectionString: url }));
  await Promise.all(
    clients.map(async (client) => {
      await client.connect();
      for (; Date.now() < until; rows++) await client.query(insert);
      await client.end();
    }),
  );
  return rows / seconds;
}
