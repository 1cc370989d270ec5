import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * The load, in a thread of its own so that it does not stand in the way of what it measures: every connection is a
 * signed-in person who takes the next job, sends its requests one after the other, and notes how long each took.
 */
export interface LoadJob {
  /**
   * Requests of one unit of work. `{id}`, `{upload}` and `{file}` in a later path or body are what earlier replies gave:
   * the id of what was made, of an upload that began, of the file that it became.
   */
  steps: LoadStep[];
}
export interface LoadStep {
  method: string;
  path: string;
  body?: object;
  key?: string;
  headers?: Record<string, string>;
  /** Sent as it is, instead of a body. */
  raw?: Uint8Array;
}
export interface LoadPlan {
  baseUrl: string;
  /** Headers of each connection; jobs[i] are the ones of connection i. */
  connections: { headers: Record<string, string>; jobs: LoadJob[] }[];
  /** What was cut off or answered by 5xx is sent again with its key until it is answered, as a careful caller does. */
  insist?: boolean;
}
export interface LoadResult {
  units: number;
  requests: number;
  seconds: number;
  /** Milliseconds of each unit, sorted. */
  latencies: number[];
  /** Replies that were not 2xx, by status. */
  refused: Record<string, number>;
  /** What was sent again, by status; `cut`: nobody listened, or the answer broke off. */
  repeated: Record<string, number>;
  /** Ids of the units whose every request was acknowledged. */
  acknowledged: string[];
}

interface Reply {
  status: number;
  text: string;
  file?: string;
}

async function run(plan: LoadPlan): Promise<LoadResult> {
  const { hostname, port } = new URL(plan.baseUrl);
  const agent = new Agent({ keepAlive: true, maxSockets: plan.connections.length });
  const latencies: number[] = [];
  const refused: Record<string, number> = {};
  const repeated: Record<string, number> = {};
  const acknowledged: string[] = [];
  const count = (all: Record<string, number>, what: string) => (all[what] = (all[what] ?? 0) + 1);
  let requests = 0;

  const send = (step: LoadStep, path: string, headers: Record<string, string>, body?: string | Uint8Array) =>
    new Promise<Reply>((resolve, reject) => {
      const sent = request(
        {
          hostname,
          port,
          path,
          method: step.method,
          agent,
          headers: {
            ...headers,
            ...(step.body ? { 'content-type': 'application/json' } : {}),
            ...step.headers,
            ...(step.key ? { 'idempotency-key': step.key } : {}),
            ...(body ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
          },
        },
        (response) => {
          let text = '';
          response
            .setEncoding('utf8')
            .on('data', (part: string) => (text += part))
            .on('error', reject)
            .on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                text,
                file: response.headers['filiz-file-id'] as string | undefined,
              }),
            );
        },
      );
      sent.on('error', reject).end(body);
    });

  const answered = async (...asked: Parameters<typeof send>): Promise<Reply> => {
    for (;;) {
      const reply = await send(...asked).catch((error: unknown) => {
        if (!plan.insist) throw error;
        return { status: 0, text: '' };
      });
      requests++;
      if (!plan.insist || (reply.status > 0 && reply.status < 500)) return reply;
      count(repeated, reply.status === 0 ? 'cut' : String(reply.status));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  const person = async ({ headers, jobs }: LoadPlan['connections'][number]) => {
    for (const job of jobs) {
      const started = performance.now();
      const known: Record<string, string> = {};
      const filled = (text: string) =>
        text.replace(/\{(id|upload|file)\}/g, (_, name: string) => known[name]);
      let whole = true;
      for (const step of job.steps) {
        const body = step.raw ?? (step.body && filled(JSON.stringify(step.body)));
        const { status, text, file } = await answered(step, filled(step.path), headers, body);
        if (status >= 300) {
          whole = false;
          count(
            refused,
            `${status} ${step.method} ${step.path.split('/').slice(3, 4).join('')}: ${text.slice(0, 300)}`,
          );
          continue;
        }
        const said = (text ? JSON.parse(text) : {}) as { id?: string; uploadId?: string };
        if (said.uploadId) known.upload = said.uploadId;
        else if (said.id && !known.id) known.id = said.id;
        if (file) known.file = file;
      }
      if (whole) acknowledged.push(known.id);
      latencies.push(performance.now() - started);
    }
  };
  const began = performance.now();
  await Promise.all(plan.connections.map(person));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  return { units: latencies.length, requests, seconds, latencies, refused, repeated, acknowledged };
}

if (parentPort) parentPort.postMessage(await run(workerData as LoadPlan));
