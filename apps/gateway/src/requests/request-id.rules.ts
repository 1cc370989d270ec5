/** A caller's own request id is taken if it can stand in a log line and a NATS header; otherwise Filiz makes one. */
export const isRequestId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/.test(value);
