import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, notFound } from '#platform/errors/domain-error';
import { GatewayOptions } from '../gateway-options.js';
import { AccessOf, OwnToken } from '../sessions/actor.guard.js';
import { GatewayMetrics } from './gateway-metrics.js';

export const NATS = Symbol('nats connection');

/** For those who watch the process. Outside `/api`, since no person asks here. */
@Controller()
export class HealthController {
  constructor(
    @Inject(NATS) private readonly nats: NatsConnection,
    private readonly metrics: GatewayMetrics,
    private readonly options: GatewayOptions,
  ) {}

  @Get('health/live')
  @AccessOf('public')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('health/ready')
  @AccessOf('public')
  async ready(): Promise<{ status: string }> {
    const reached =
      !this.nats.isClosed() &&
      (await Promise.race([
        this.nats.flush().then(
          () => true,
          () => false,
        ),
        later(1_000),
      ]));
    if (!reached) throw new DomainError('SERVICE_UNAVAILABLE');
    return { status: 'ready' };
  }

  @Get('metrics')
  @AccessOf('public')
  @OwnToken()
  async text(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!this.mayRead(request)) throw notFound();
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }

  /** By token where one is set; else only from the machine itself, by its socket and not by any header. */
  private mayRead(request: FastifyRequest): boolean {
    const { metricsToken } = this.options;
    if (metricsToken === undefined)
      return isLoopback(request.socket.remoteAddress) && request.headers['x-forwarded-for'] === undefined;
    const given = Buffer.from(request.headers.authorization ?? '');
    const expected = Buffer.from(`Bearer ${metricsToken}`);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

const later = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms).unref());
const isLoopback = (address: string | undefined) => /^(::1|(::ffff:)?127\.)/.test(address ?? '');
