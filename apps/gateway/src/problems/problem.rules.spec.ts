import { describe, expect, test } from '@jest/globals';
import { errorCatalogue } from '#contracts/error-catalogue';
import { codeOfFastifyError, problemBody } from './problem.rules.js';

describe('a problem', () => {
  test('names code, pointer and reason in the reader’s language', () => {
    const said = {
      code: 'VALIDATION',
      errors: [{ code: 'TOO_LONG', pointer: '/title', params: { max: 300 } }],
    };
    expect(problemBody(said, 'en', 'r-1')).toEqual({
      type: 'urn:filiz:problem:validation',
      title: 'Invalid request',
      status: 400,
      detail: 'What was sent has errors.',
      code: 'VALIDATION',
      errors: [
        { code: 'TOO_LONG', pointer: '/title', detail: 'At most 300 characters.', params: { max: 300 } },
      ],
      requestId: 'r-1',
    });
    expect(problemBody(said, 'tr', 'r-1').errors![0].detail).toBe('En fazla 300 karakter olabilir.');
  });

  test('with a code that nobody knows is our own fault, and tells nothing', () => {
    const body = problemBody({ code: 'SECRET_THING', pointer: '/x', params: { a: 'b' } }, 'en', 'r-1');
    expect(body).toMatchObject({ status: 500, code: 'INTERNAL', params: { requestId: 'r-1' } });
    expect(JSON.stringify(body)).not.toMatch(/SECRET|"b"/);
  });

  test('of every code has a title and a text in both languages', () => {
    for (const [code, { status }] of Object.entries(errorCatalogue))
      for (const language of ['tr', 'en'] as const) {
        const body = problemBody({ code }, language, 'r');
        expect(body.detail.length).toBeGreaterThan(3);
        if (status >= 400 && status !== 500)
          expect([code, body.title]).not.toEqual([
            code,
            problemBody({ code: 'INTERNAL' }, language, 'r').title,
          ]);
      }
  });
});

test('what Fastify refuses has a code of ours', () => {
  expect(codeOfFastifyError({ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 })).toBe(
    'PAYLOAD_TOO_LARGE',
  );
  expect(codeOfFastifyError({ statusCode: 404 })).toBe('ROUTE_NOT_FOUND');
  expect(codeOfFastifyError({ statusCode: 418 })).toBe('BAD_REQUEST');
  expect(codeOfFastifyError({ statusCode: 500 })).toBeUndefined();
  expect(codeOfFastifyError(new Error('x'))).toBeUndefined();
});
