import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors/domain-error';

/**
 * JSON is the only body that commands take: no forms (another site could post them) and no plain text. An empty body is
 * no body, whatever its declared type: many clients send the header with every request.
 */
export function readJsonBodies(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (body.length === 0) return done(null, undefined);
    const text = textOf(body);
    if (text === undefined) return done(new DomainError('BAD_JSON'), undefined);
    void parse(request, text, (error, value) => done(error ? new DomainError('BAD_JSON') : null, value));
  });
}

/** JSON is UTF-8 (RFC 8259 §8.1). Bytes that are none would be kept with their letters lost. */
function textOf(body: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

/** The JSON body of a command; an upload's form is none. */
export function jsonBodyOf(request: FastifyRequest): unknown {
  if (/^multipart\//i.test(request.headers['content-type'] ?? ''))
    throw new DomainError('MEDIA_TYPE', { params: { expected: 'application/json' } });
  return request.body;
}
