import { Controller, Get, Query, Req } from '@nestjs/common';
import { serviceContracts } from '#contracts/catalogue';
import type { Command } from '#contracts/core/command';
import { SearchQuery } from '#contracts/core/messages';
import { standardCommands, type StandardCommands } from '#contracts/core/standard';
import type { SearchResult, SystemStatus, WorkQueue } from '#contracts/gateway/gateway.messages';
import { DomainError } from '#platform/errors/domain-error';
import { Logger } from '#platform/log/logger';
import { RpcClient } from '#platform/messaging/rpc-client';
import { readMessage } from '#platform/messaging/rpc-server';
import { actorOf, type CallerRequest } from '../requests/caller.js';
import { requestMessage } from '../requests/request-message.rules.js';
import { AccessOf } from '../sessions/actor.guard.js';
import { mergeHits, mergeTasks } from './merge.rules.js';

/** A page that asks everybody does not wait for the slowest. */
const DEADLINE_MS = 3_000;

interface Answers<R> {
  answers: { service: string; reply: R }[];
  /** Services that did not answer. */
  failed: string[];
}

/** Questions that go to every service at once; the answer says who did not give one. */
@Controller()
export class OverviewController {
  constructor(
    private readonly rpc: RpcClient,
    private readonly log: Logger,
  ) {}

  @Get('tasks')
  @AccessOf('account')
  async tasks(@Req() request: CallerRequest): Promise<WorkQueue> {
    const { answers, failed } = await this.askAll(request, (c) => c.tasks, {});
    return { items: mergeTasks(answers), failed };
  }

  @Get('search')
  @AccessOf('account')
  async search(
    @Req() request: CallerRequest,
    @Query() query: Record<string, unknown>,
  ): Promise<SearchResult> {
    const message = await readMessage(
      SearchQuery,
      requestMessage(standardCommands('gateway').search, { params: {}, query, body: undefined }),
    );
    const { answers, failed } = await this.askAll(request, (c) => c.search, message);
    return { items: mergeHits(answers, message.limit ?? 10), failed };
  }

  @Get('system/status')
  @AccessOf(['admin', 'staff', 'analyst'])
  async status(@Req() request: CallerRequest): Promise<SystemStatus> {
    const { answers, failed } = await this.askAll(request, (c) => c.status, {});
    return { services: answers.map((a) => a.reply), failed };
  }

  private async askAll<Q extends object, R extends object>(
    request: CallerRequest,
    pick: (of: StandardCommands) => Command<Q, R>,
    message: NoInfer<Q>,
  ): Promise<Answers<R>> {
    const from = { actor: actorOf(request), requestId: request.id, deadline: Date.now() + DEADLINE_MS };
    const asked = serviceContracts.map(async ({ name }) => {
      try {
        return { service: name, reply: await this.rpc.ask(pick(standardCommands(name)), message, from) };
      } catch (error) {
        const code = error instanceof DomainError ? error.code : 'INTERNAL';
        this.log.warn({ service: name, code, requestId: request.id }, 'a service did not answer');
        return { service: name, reply: undefined };
      }
    });
    const all = await Promise.all(asked);
    return {
      answers: all.flatMap(({ service, reply }) => (reply ? [{ service, reply }] : [])),
      failed: all.filter((a) => !a.reply).map((a) => a.service),
    };
  }
}
