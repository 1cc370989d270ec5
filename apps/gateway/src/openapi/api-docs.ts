import type { FastifyInstance } from 'fastify';
import type { GatewayOptions } from '../gateway-options.js';
export async function serveApiDocs(_instance: FastifyInstance, _options: GatewayOptions): Promise<void> {}
