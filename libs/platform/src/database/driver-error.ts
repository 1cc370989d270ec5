/** What the database's driver said, under TypeORM's wrapping or bare. */
export const driverOf = (error: unknown): { code?: string; constraint?: string; message?: string } =>
  ((error as { driverError?: object } | null)?.driverError ?? error ?? {}) as {
    code?: string;
    constraint?: string;
    message?: string;
  };

/** Errors that say "the database is not there now", not "this is wrong". */
export function isDatabaseDown(error: unknown): boolean {
  const { code, message } = driverOf(error);
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300'].includes(code ?? '') ||
    code?.startsWith('08') === true ||
    // The last two words are TypeORM's, for a transaction that goes on after its connection broke.
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|already released/.test(
      message ?? '',
    )
  );
}
