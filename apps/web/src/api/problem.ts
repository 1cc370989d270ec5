import { coreErrors } from '#contracts/core/errors';
import { said } from '#contracts/core/shown-params';

/** One thing wrong, as the gateway says it. */
export interface FieldProblem {
  code: string;
  pointer?: string;
  detail?: string;
  params?: Record<string, string | number | boolean>;
}

/** `problem+json` (RFC 9457) as an error that screens can show. Status 0: the server was not reached. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string | undefined,
    readonly errors: FieldProblem[] = [],
    readonly pointer?: string,
    readonly requestId?: string,
    readonly params?: FieldProblem['params'],
  ) {
    super(code);
    this.name = 'ApiProblem';
  }

  static from(status: number, body: unknown): ApiProblem {
    const b = (typeof body === 'object' && body !== null ? body : {}) as Partial<FieldProblem> & {
      errors?: FieldProblem[];
      requestId?: string;
    };
    return new ApiProblem(
      status,
      b.code ?? 'INTERNAL',
      b.detail,
      b.errors ?? [],
      b.pointer,
      b.requestId,
      b.params,
    );
  }
}

/** What the reader is told: the general codes from the catalogue in the language shown, others as the gateway rendered them. */
export function problemText(problem: FieldProblem, language: 'tr' | 'en', general: string): string {
  const known = (coreErrors as Record<string, { tr: string; en: string }>)[problem.code];
  if (known && problem.code !== 'INTERNAL') return said(known[language], problem.params, language);
  return problem.detail ?? general;
}

/** `/grants/0/role` → `grants.0.role`, the name of a form's field. */
export const fieldOf = (pointer: string | undefined): string =>
  (pointer ?? '').replace(/^\//, '').replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
