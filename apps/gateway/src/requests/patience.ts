import { STATUS_CODES, type Server, type ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '#platform/database/ids';
import { problemBody } from '../problems/problem.rules.js';

/** How long the gateway waits for a client, in milliseconds. */
export interface Patience {
  /** for the headers of a request */
  headersMs: number;
  /** for a whole request: 25 MB over a line of 1 Mbit/s take about 210 s */
  requestMs: number;
  /** on a connection on which nothing moves in either direction, an answer that is not fetched included */
  silentMs: number;
  /** between two looks at who is late */
  checkMs: number;
}
export const PATIENCE: Patience = {
  headersMs: 30_000,
  requestMs: 300_000,
  silentMs: 300_000,
  checkMs: 5_000,
};

/** What must be said when a server is made. */
export const serverOptions = ({ checkMs }: Patience): ServerOptions => ({
  connectionsCheckingInterval: checkMs,
});

/** Sets how long the server waits, and how many connections it holds: one too many is closed unheard. */
export function limitClients(
  server: Server,
  { headersMs, requestMs, silentMs }: Patience,
  most: number,
): void {
  server.headersTimeout = headersMs;
  server.requestTimeout = requestMs;
  server.setTimeout(silentMs);
  server.maxConnections = most;
}

const CODES: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'TOO_SLOW',
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
};

/** Tells those whose request cannot even be read what was wrong with it, and closes the connection. */
export function refuseClient(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) return void socket.destroy();
  const problem = problemBody({ code: CODES[error.code ?? ''] ?? 'BAD_REQUEST' }, 'tr', newId());
  const body = JSON.stringify(problem);
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`);
  socket.destroySoon();
}
