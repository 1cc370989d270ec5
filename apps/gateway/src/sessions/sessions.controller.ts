import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sessionCommands } from '#contracts/accounts/account.commands';
import type { SignIn } from '#contracts/accounts/account.messages';
import type { CurrentSession } from '#contracts/gateway/gateway.messages';
import type { Done } from '#contracts/core/messages';
import { Actor } from '#platform/actor/actor';
import { DomainError } from '#platform/errors/domain-error';
import { RpcClient } from '#platform/messaging/rpc-client';
import { GatewayOptions } from '../gateway-options.js';
import { SecretDoor } from '../limits/limit.guard.js';
import { actorOf, type CallerRequest } from '../requests/caller.js';
import { jsonBodyOf } from '../requests/json-body.js';
import { requestMessage } from '../requests/request-message.rules.js';
import { AccessOf, BeginsSession } from './actor.guard.js';
import { sessionCookie } from './credential.rules.js';
import { csrfToken } from './csrf.rules.js';
import { SessionResolver } from './session-resolver.js';

/** Signing in and out: the gateway holds the cookie, accounts holds the session. */
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly rpc: RpcClient,
    private readonly sessions: SessionResolver,
    private readonly options: GatewayOptions,
  ) {}

  @Post()
  @HttpCode(201)
  @AccessOf('public')
  @BeginsSession()
  @SecretDoor()
  async signIn(
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSession> {
    const agent = request.headers['user-agent']?.slice(0, 200);
    const message = requestMessage(sessionCommands.signIn, {
      params: {},
      query: request.query as Record<string, unknown>,
      body: jsonBodyOf(request),
    });
    const opened = await this.rpc.ask(sessionCommands.signIn, { agent, ...message } as SignIn, {
      actor: Actor.anonymous,
      requestId: request.id,
    });
    const caller = await this.sessions.resolve(opened.token, request.ip, request.id);
    if (!caller) throw new DomainError('UNAUTHENTICATED');
    void reply.setCookie(this.cookieName, opened.token, this.cookie);
    const me = await this.rpc.ask(sessionCommands.me, {}, { actor: caller.actor, requestId: request.id });
    return { ...me, csrfToken: csrfToken(opened.token) };
  }

  @Get('current')
  @AccessOf('account')
  async current(@Req() request: CallerRequest): Promise<CurrentSession> {
    const me = await this.rpc.ask(sessionCommands.me, {}, { actor: actorOf(request), requestId: request.id });
    const token = request.cookies[this.cookieName];
    return { ...me, ...(me.type === 'user' && token ? { csrfToken: csrfToken(token) } : {}) };
  }

  @Delete('current')
  @AccessOf('account')
  async signOut(
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Done> {
    const { actor, credentialId, tokenHash } = request.caller!;
    if (actor.type !== 'user' || !credentialId) throw new DomainError('SIGNED_IN_PERSON_ONLY');
    const done = await this.rpc.ask(
      sessionCommands.endSession,
      { sessionId: credentialId },
      { actor, requestId: request.id },
    );
    this.sessions.forget(tokenHash);
    void reply.clearCookie(this.cookieName, this.cookie);
    return done;
  }

  private get cookieName(): string {
    return sessionCookie(this.options.secureCookies);
  }

  /** No Max-Age: the browser forgets it when it closes; the session itself ends on the server. */
  private get cookie() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.options.secureCookies } as const;
  }
}
