import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.js';

export interface HealthServer {
  port: number;
  close(): Promise<void>;
}

/** `/health/live` (the process answers), `/health/ready` (database and broker too) and `/metrics` of one service. */
export async function serveHealth(
  port: number,
  ready: () => Promise<boolean>,
  metrics: Metrics,
  host = '127.0.0.1',
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: string, type = 'application/json') =>
      response.writeHead(status, { 'content-type': type }).end(body);
    if (request.url === '/health/live') return answer(200, '{"status":"live"}');
    if (request.url === '/health/ready')
      return void ready().then((ok) =>
        answer(ok ? 200 : 503, JSON.stringify({ status: ok ? 'ready' : 'not ready' })),
      );
    if (request.url === '/metrics')
      return void metrics.registry.metrics().then((text) => answer(200, text, metrics.registry.contentType));
    return answer(404, '{"status":"not found"}');
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
