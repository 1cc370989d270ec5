import { createHash } from 'node:crypto';
import {
  Catch,
  Injectable,
  type ArgumentsHost,
  type CallHandler,
  type CanActivate,
  type ExceptionFilter,
  type ExecutionContext,
  type NestInterceptor,
  type PipeTransform,
  type ArgumentMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ServerNats, type NatsContext, type NatsOptions as NestNatsOptions } from '@nestjs/microservices';
import type { MsgHdrs, NatsConnection } from '@nats-io/transport-node';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { tap, throwError, type Observable } from 'rxjs';
import type { Command } from '#contracts/core/command';
import type { Class } from '#contracts/core/fields';
import type { Problem, ProblemReply } from '#contracts/core/errors';
import { Actor } from '../actor/actor.js';
import type { ActorTokens } from '../actor/actor-tokens.js';
import { driverOf, isDatabaseDown } from '../database/driver-error.js';
import { DomainError } from '../errors/domain-error.js';
import type { Logger } from '../log/logger.js';
import { isDataException, withoutValues } from '../log/without-values.rules.js';
import type { Metrics } from '../service/metrics.js';
import { CALL, COMMAND } from './handles.js';
import { HEADERS, type Call } from './call.js';
import { faultsOfMessage } from './plain-message.rules.js';

/** Nest's NATS server on the service's one connection, which also serves client, relay and consumers. */
export class SharedConnectionServer extends ServerNats {
  constructor(
    private readonly connection: NatsConnection,
    queue: string,
  ) {
    super({ queue } as NestNatsOptions['options'] & object);
  }

  override createNatsClient(): Promise<never> {
    return Promise.resolve(this.connection as never);
  }

  /** Stops taking requests; the connection itself is drained by the service. */
  override async close(): Promise<void> {
    for (const subscription of this['subscriptions'] as { drain(): Promise<void> }[])
      await subscription.drain().catch(() => undefined);
  }
}

/** Verifies the actor, makes the Call, refuses who may not ask at all and what nobody waits for any more. */
@Injectable()
export class CallGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: ActorTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const nats = context.switchToRpc().getContext<NatsContext & Record<symbol, Call>>();
    const command = this.reflector.get<Command>(COMMAND, context.getHandler());
    const headers = nats.getHeaders() as MsgHdrs | undefined;
    const token = headers?.get(HEADERS.actor) ?? '';
    const actor = token ? await this.tokens.verify(token) : undefined;
    if (!actor) throw new DomainError('UNAUTHENTICATED');
    const deadline = Number(headers?.get(HEADERS.deadline) ?? 0);
    if (deadline && deadline < Date.now()) throw new DomainError('OUTCOME_UNKNOWN');
    const requestId = headers?.get(HEADERS.requestId) ?? '';
    const idempotencyKey = headers?.get(HEADERS.idempotencyKey) || undefined;
    const receivedAt = Number(headers?.get(HEADERS.receivedAt) || NaN);
    nats[CALL] = {
      actor,
      token,
      requestId,
      causationId: requestId,
      deadline: deadline || Date.now() + command.deadline,
      idempotencyKey,
      ...(Number.isFinite(receivedAt) ? { receivedAt: new Date(receivedAt) } : {}),
      requestHash: idempotencyKey && hash(command.subject, context.switchToRpc().getData()),
    };
    refuseUnlessAllowed(command, actor);
    return true;
  }
}

/** The coarse door (Command.access); scopes are the service's own matter. */
export function refuseUnlessAllowed(
  command: Pick<Command, 'access'> & Partial<Pick<Command, 'callers'>>,
  actor: Actor,
): void {
  // NATS knows which service may ask which other one at all; which of its questions, only the catalogue says.
  if (command.access === 'service' && actor.type === 'service' && !command.callers?.includes(actor.id))
    throw new DomainError('FORBIDDEN');
  if (command.access === 'public' || actor.type === 'service') return;
  if (actor.type === 'anonymous') throw new DomainError('UNAUTHENTICATED');
  if (command.access === 'account') return;
  if (command.access === 'service' || !(actor.has('admin') || actor.has(...command.access)))
    throw new DomainError('FORBIDDEN');
}

const hash = (subject: string, data: unknown): string =>
  createHash('sha256')
    .update(subject)
    .update(JSON.stringify(data ?? {}))
    .digest('base64url');

/** Validates a message by its contract's class; every fault with code and pointer. */
export class ContractPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'body' || !metadata.metatype || metadata.metatype === Object) return value;
    return readMessage(metadata.metatype, value);
  }
}

/** A message of this class, or a VALIDATION error that names every field. */
export async function readMessage<T extends object>(cls: Class<T>, value: unknown): Promise<T> {
  if (value !== undefined && value !== null && (typeof value !== 'object' || Array.isArray(value)))
    throw new DomainError('VALIDATION', {
      errors: [{ code: 'WRONG_TYPE', pointer: '', params: { expected: 'object' } }],
    });
  const unfit = faultsOfMessage(value ?? {});
  if (unfit.length > 0) throw new DomainError('VALIDATION', { errors: unfit });
  const message = plainToInstance(cls, value ?? {});
  const faults = await validate(message, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  if (faults.length > 0)
    throw new DomainError('VALIDATION', { errors: faults.flatMap((fault) => problemsOf(fault, '')) });
  return message;
}

const CONSTRAINT_CODES: Record<string, string> = {
  isDefined: 'REQUIRED',
  whitelistValidation: 'UNKNOWN_FIELD',
  isString: 'WRONG_TYPE',
  isInt: 'WRONG_TYPE',
  isBoolean: 'WRONG_TYPE',
  isArray: 'WRONG_TYPE',
  isObject: 'WRONG_TYPE',
  nestedValidation: 'WRONG_TYPE',
  maxLength: 'TOO_LONG',
  minLength: 'TOO_SHORT',
  arrayMaxSize: 'TOO_MANY',
  max: 'TOO_LARGE',
  min: 'TOO_SMALL',
  matches: 'WRONG_FORM',
  isIn: 'NOT_ALLOWED',
  isEmail: 'NOT_AN_EMAIL',
  isUuid: 'NOT_AN_ID',
  isRealDay: 'NOT_A_DAY',
  isRealInstant: 'NOT_AN_INSTANT',
};
const EXPECTED: Record<string, string> = {
  isString: 'text',
  isInt: 'integer',
  isBoolean: 'boolean',
  isArray: 'list',
  isObject: 'object',
  nestedValidation: 'object',
};

function problemsOf(fault: ValidationError, base: string): Problem[] {
  const pointer = `${base}/${fault.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const names = Object.keys(fault.constraints ?? {});
  // A missing field fails every check; the reader needs to hear only that it is missing. A wrong type likewise hides the rest.
  const telling =
    names.find((n) => n === 'isDefined') ??
    names.find((n) => n === 'whitelistValidation') ??
    names.find((n) => CONSTRAINT_CODES[n] === 'WRONG_TYPE') ??
    names[0];
  const own: Problem[] = telling
    ? [
        {
          code: codeOf(telling, fault),
          pointer,
          params: {
            ...(fault.contexts?.[telling] as Problem['params']),
            ...(EXPECTED[telling] ? { expected: EXPECTED[telling] } : {}),
          },
        },
      ]
    : [];
  return [...own, ...(fault.children ?? []).flatMap((child) => problemsOf(child, pointer))];
}

function codeOf(constraint: string, fault: ValidationError): string {
  if (constraint === 'minLength' && fault.value === '') return 'REQUIRED';
  return CONSTRAINT_CODES[constraint] ?? 'VALIDATION';
}

/** Turns what a handler throws into what a caller can read. Unknown errors are logged whole and told as INTERNAL. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): Observable<never> {
    const nats = host.switchToRpc().getContext<NatsContext & Record<symbol, Call | undefined>>();
    const requestId = nats[CALL]?.requestId ?? '';
    const reply: ProblemReply =
      error instanceof DomainError
        ? { problem: true, code: error.code, ...error.details }
        : (refusedValue(error, host.switchToRpc().getData()) ?? {
            problem: true,
            code: isDatabaseDown(error) ? 'SERVICE_UNAVAILABLE' : 'INTERNAL',
            params: { requestId },
          });
    if (!(error instanceof DomainError) || error.cause !== undefined)
      this.log.error({ err: describe(error), requestId, subject: nats.getSubject() }, 'command failed');
    return throwError(() => reply);
  }
}

/**
 * A value that the contract lets pass and the database's type does not (a cursor made by hand, a number too long): the
 * asker's fault, told as such. The log has the error, since the contract could have said it better.
 */
function refusedValue(error: unknown, request: unknown): ProblemReply | undefined {
  if (!isDataException(driverOf(error).code)) return undefined;
  const cursor = (request as { cursor?: unknown } | undefined)?.cursor;
  if (cursor !== undefined) return { problem: true, code: 'BAD_CURSOR', pointer: '/cursor' };
  return { problem: true, code: 'VALIDATION', errors: [{ code: 'OUT_OF_RANGE', pointer: '' }] };
}

/** Error name, code and stack, but no parameters and no quoted values: they may hold personal data. */
export function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: withoutValues(String(error)) };
  const { code, constraint } = driverOf(error);
  return {
    name: error.name,
    message: saidBy(error),
    code,
    constraint,
    stack: tellable(error, error.stack ?? ''),
  };
}

/** An error's message without the values that it quotes. */
export const saidBy = (error: unknown): string =>
  error instanceof Error ? tellable(error, error.message) : withoutValues(String(error));

const tellable = (error: Error, text: string): string =>
  withoutValues(
    text,
    error instanceof SyntaxError || error.name === 'SyntaxError' || isDataException(driverOf(error).code),
  );

/** Measures each command and logs it with its request id. */
@Injectable()
export class CallObserver implements NestInterceptor {
  constructor(
    private readonly log: Logger,
    private readonly metrics: Metrics,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const nats = context.switchToRpc().getContext<NatsContext & Record<symbol, Call>>();
    const started = performance.now();
    const subject = nats.getSubject();
    const done = (outcome: string) => {
      const ms = performance.now() - started;
      this.metrics.rpc.observe({ subject, outcome }, ms / 1000);
      this.log.debug({ subject, outcome, ms: Math.round(ms), requestId: nats[CALL].requestId }, 'command');
    };
    return next.handle().pipe(
      tap({
        next: () => done('ok'),
        error: (error: unknown) => done(error instanceof DomainError ? error.code : 'INTERNAL'),
      }),
    );
  }
}
