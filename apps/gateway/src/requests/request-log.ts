import type { FastifyInstance } from 'fastify';
import type { Logger as Pino } from 'pino';
import type { GatewayMetrics } from '../health/gateway-metrics.js';
import type { CallerRequest } from './caller.js';

/**
 * One line a request, with its id and the route's pattern: addresses may hold what people look for. The id goes back in
 * the header, so that a person can quote it. What asks often (pages, health) is logged when it fails.
 */
export function observeRequests(instance: FastifyInstance, log: Pino, metrics: GatewayMetrics): void {
  instance.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    // Answers hold personal data; what may be kept says so itself. Whatever the address looks like: `/%61pi` is `/api`.
    void reply.header('Cache-Control', 'no-store');
    done();
  });
  instance.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const ms = Math.round(reply.elapsedTime);
    metrics.requests.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    const actor = (request as CallerRequest).caller?.actor.ref;
    const line = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms,
      actor,
    };
    if (reply.statusCode >= 500) log.warn(line, 'request');
    else if (route.startsWith('/api/')) log.info(line, 'request');
    else log.debug(line, 'request');
    done();
  });
}
