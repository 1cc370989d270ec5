import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * The load, in a thread of its own so that it does not stand in the way of what it measures: every connection is a
 * signed-in person who takes the next job, sends its requests one after the other, and notes how long each took.
 */
export interface LoadJob {
  /** Requests of one unit of work; `{id}` in a later path is the id that an earlier reply gave. */
  steps: { method: string; path: string; body?: object; key?: string }[];
}
export interface LoadPlan {
  baseUrl: string;
  /** Headers of each connection; jobs[i] are the ones of connection i. */
  connections: { headers: Record<string, string>; jobs: LoadJob[] }[];
}
export interface LoadResult {
  units: number;
  requests: number;
  seconds: number;
  /** Milliseconds of each unit, sorted. */
  latencies: number[];
  /** Replies that were not 2xx, by status. */
  refused: Record<string, number>;
}

async function run(plan: LoadPlan): Promise<LoadResult> {
  const { hostname, port } = new URL(plan.baseUrl);
  const agent = new Agent({ keepAlive: true, maxSockets: plan.connections.length });
  const latencies: number[] = [];
  const refused: Record<string, number> = {};
  let requests = 0;

  const send = (method: string, path: string, headers: Record<string, string>, body?: object) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const payload = body ? JSON.stringify(body) : undefined;
      const sent = request(
        {
          hostname,
          port,
          path,
          method,
          agent,
          headers: {
            ...headers,
            ...(payload
              ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) }
              : {}),
          },
        },
        (response) => {
          let text = '';
          response
            .setEncoding('utf8')
            .on('data', (part: string) => (text += part))
            .on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        },
      );
      sent.on('error', reject).end(payload);
    });

  const person = async ({ headers, jobs }: LoadPlan['connections'][number]) => {
    for (const job of jobs) {
      const started = performance.now();
      let id = '';
      for (const step of job.steps) {
        const { status, text } = await send(
          step.method,
          step.path.replace('{id}', id),
          { ...headers, ...(step.key ? { 'idempotency-key': step.key } : {}) },
          step.body,
        );
        requests++;
        if (status >= 300) refused[status] = (refused[status] ?? 0) + 1;
        else id = (JSON.parse(text) as { id?: string }).id ?? id;
      }
      latencies.push(performance.now() - started);
    }
  };
  const began = performance.now();
  await Promise.all(plan.connections.map(person));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { units: latencies.length, requests, seconds, latencies: latencies.sort((a, b) => a - b), refused };
}

if (parentPort) parentPort.postMessage(await run(workerData as LoadPlan));
