import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Access } from '#contracts/core/command';
import { Actor } from '#platform/actor/actor';
import { DomainError } from '#platform/errors/domain-error';
import { refuseUnlessAllowed } from '#platform/messaging/rpc-server';
import { actorOf, type Caller, type CallerRequest } from '../requests/caller.js';
import { GatewayOptions } from '../gateway-options.js';
import { credentialOf, sessionCookie } from './credential.rules.js';
import { isCsrfToken, isSafeMethod } from './csrf.rules.js';
import { SessionResolver } from './session-resolver.js';

const ACCESS = Symbol('access');
const FRESH = Symbol('fresh');
/** Who may use a route at all; the services still decide by scope. Default: anyone signed in. */
export const AccessOf = (access: Access): MethodDecorator => SetMetadata(ACCESS, access);
/** A route that begins a session: whatever cookie is there is not looked at. */
export const BeginsSession = (): MethodDecorator => SetMetadata(FRESH, true);
/** A route that has a token of its own in the Authorization header, which is nobody's API token. */
export const OwnToken = BeginsSession;

/** Finds out who asks, and demands proof that a cookie's request comes from our own page. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionResolver,
    private readonly options: GatewayOptions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const fresh = this.reflector.get<boolean>(FRESH, context.getHandler());
    request.caller = fresh ? { actor: Actor.anonymous } : await this.callerOf(request);
    return true;
  }

  private async callerOf(request: CallerRequest): Promise<Caller> {
    const cookie = request.cookies[sessionCookie(this.options.secureCookies)];
    const credential = credentialOf(request.headers.authorization, cookie);
    if (credential.kind === 'none') return { actor: Actor.anonymous };
    const caller =
      credential.kind === 'malformed'
        ? undefined
        : await this.sessions.resolve(credential.token, request.ip, request.id);
    // An old cookie is no reason to refuse a public page; a machine with a bad token must hear of it.
    if (!caller || credential.kind === 'malformed') {
      if (credential.kind === 'bearer' || (credential.kind === 'malformed' && credential.by === 'bearer'))
        throw new DomainError('UNAUTHENTICATED');
      return { actor: Actor.anonymous };
    }
    const byCookie = credential.kind === 'cookie';
    if (byCookie && caller.actor.type !== 'user') return { actor: Actor.anonymous };
    if (
      byCookie &&
      !isSafeMethod(request.method) &&
      !isCsrfToken(request.headers['x-csrf-token'], credential.token)
    )
      throw new DomainError('CSRF');
    return caller;
  }
}

/** The coarse door, from the contract; stands behind the limits, so that knocking counts too. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<Access>(ACCESS, context.getHandler()) ?? 'account';
    refuseUnlessAllowed({ access }, actorOf(context.switchToHttp().getRequest<CallerRequest>()));
    return true;
  }
}
