import type { FastifyInstance } from 'fastify';
import type { Clock } from '#platform/clock/clock';
import type { CallerRequest } from './caller.js';

/**
 * Notes when each request stood wholly at the door. Limits that people keep are judged by it (docs/decisions/0026): in the last
 * minute of a call what came in time must not be late because others were served before it. After the body, so that
 * nobody holds a place by sending slowly.
 */
export function noteArrival(instance: FastifyInstance, clock: Clock): void {
  instance.addHook('preValidation', (request, _reply, done) => {
    (request as CallerRequest).receivedAt = clock.now();
    done();
  });
}
