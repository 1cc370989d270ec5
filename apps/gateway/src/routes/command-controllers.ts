import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Patch,
  Post,
  Put,
  Req,
  Res,
  type Type,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Command, HttpRoute } from '#contracts/core/command';
import type { ServiceContract } from '#contracts/core/service';
import { RpcClient } from '#platform/messaging/rpc-client';
import { SecretDoor } from '../limits/limit.guard.js';
import { actorOf, type CallerRequest } from '../requests/caller.js';
import { jsonBodyOf } from '../requests/json-body.js';
import { idempotencyKeyOf, requestMessage } from '../requests/request-message.rules.js';
import { AccessOf } from '../sessions/actor.guard.js';
import { SessionResolver } from '../sessions/session-resolver.js';

const METHODS: Record<HttpRoute['method'], (path: string) => MethodDecorator> = {
  GET: Get,
  POST: Post,
  PUT: Put,
  PATCH: Patch,
  DELETE: Delete,
};

/** A controller for all commands of a service that have a route: the catalogue is the only place where a route is written. */
export function commandController(contract: ServiceContract): Type {
  @Controller()
  class CommandController {
    constructor(
      @Inject(RpcClient) private readonly rpc: RpcClient,
      @Inject(SessionResolver) private readonly sessions: SessionResolver,
    ) {}

    async answer(command: Command, request: CallerRequest, reply: FastifyReply): Promise<object> {
      const message = requestMessage(command, {
        params: request.params as Record<string, unknown>,
        query: request.query as Record<string, unknown>,
        body: jsonBodyOf(request),
        ifMatch: request.headers['if-match'],
      });
      const actor = actorOf(request);
      const idempotencyKey = command.changes
        ? idempotencyKeyOf(request.headers['idempotency-key'])
        : undefined;
      const { id: requestId, receivedAt } = request;
      const answer = await this.rpc.ask(command, message, { actor, requestId, idempotencyKey, receivedAt });
      const { version, id } = answer as { version?: unknown; id?: unknown };
      // Rights and sessions are remembered here for a minute; what is changed through this door shows at once.
      if (command.service === 'accounts' && command.changes)
        for (const account of [actor.id, message.accountId, id]) this.sessions.forgetAccount(account);
      if (typeof version === 'number') void reply.header('ETag', `"${version}"`);
      return answer;
    }
  }
  Object.defineProperty(CommandController, 'name', { value: `${pascal(contract.name)}Routes` });
  for (const [name, command] of Object.entries(contract.commands))
    if (command.http) addRoute(CommandController, name, command, command.http);
  return CommandController;
}

interface Answers {
  answer(command: Command, request: CallerRequest, reply: FastifyReply): Promise<object>;
}

function addRoute(controller: Type, name: string, command: Command, http: HttpRoute): void {
  const method = `route_${name}`;
  const proto = controller.prototype as Record<string, unknown>;
  proto[method] = function (this: Answers, request: CallerRequest, reply: FastifyReply) {
    return this.answer(command, request, reply);
  };
  Reflect.defineMetadata('design:paramtypes', [Object, Object], proto, method);
  Req()(proto, method, 0);
  Res({ passthrough: true })(proto, method, 1);
  const decorators = [
    METHODS[http.method](http.path),
    HttpCode(command.creates ? 201 : 200),
    AccessOf(command.access),
  ];
  // Public doors that take passwords, addresses or one-time links.
  if (command.service === 'accounts' && command.access === 'public') decorators.push(SecretDoor());
  const descriptor = Object.getOwnPropertyDescriptor(proto, method)!;
  for (const decorate of decorators) decorate(proto, method, descriptor);
  Object.defineProperty(proto, method, descriptor);
}

export const pascal = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
