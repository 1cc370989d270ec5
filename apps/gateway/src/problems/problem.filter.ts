import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors/domain-error';
import type { Logger } from '#platform/log/logger';
import { describe } from '#platform/messaging/rpc-server';
import { languageOf } from '../requests/language.rules.js';
import { codeOfFastifyError, problemBody, type ProblemBody } from './problem.rules.js';

/** Every error leaves the house here, as problem+json in the reader's language. No stack ever does. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(http.getRequest(), http.getResponse(), error, this.log);
  }
}

/** Answers with what went wrong; what nobody foresaw is logged whole and told as INTERNAL. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown, log: Logger): void {
  const said = told(error);
  if (!said) log.error({ err: describe(error), requestId: request.id }, 'request failed');
  const body = problemBody(
    said ?? { code: 'INTERNAL' },
    languageOf(request.headers['accept-language']),
    request.id,
  );
  if (said && body.code !== said.code)
    log.error({ code: said.code, requestId: request.id }, 'a code that the catalogue does not know');
  if (reply.sent) return;
  for (const [name, value] of Object.entries(headersOf(body))) void reply.header(name, value);
  void reply.code(body.status).type('application/problem+json; charset=utf-8').send(body);
}

function told(error: unknown): (ConstructorParameters<typeof DomainError>[1] & { code: string }) | undefined {
  if (error instanceof DomainError) return { code: error.code, ...error.details };
  const like =
    error instanceof HttpException
      ? { statusCode: error.getStatus() }
      : ((error ?? {}) as { code?: string; statusCode?: number });
  const code = codeOfFastifyError(like);
  return code
    ? { code, ...(code === 'MEDIA_TYPE' ? { params: { expected: 'application/json' } } : {}) }
    : undefined;
}

function headersOf(body: ProblemBody): Record<string, string> {
  // Not every refusal has come past the hooks that guard all answers: an address that cannot be read has no route.
  const headers: Record<string, string> = {
    'cache-control': 'no-store',
    vary: 'Accept-Language',
    'x-content-type-options': 'nosniff',
  };
  if (body.status === 401) headers['www-authenticate'] = 'Bearer';
  if (body.status === 429 && body.params?.seconds !== undefined)
    headers['retry-after'] = String(body.params.seconds);
  if (body.status === 503) headers['retry-after'] = '2';
  return headers;
}
