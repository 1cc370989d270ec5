import { pino, type Logger as Pino } from 'pino';
import type { LoggerService } from '@nestjs/common';

/** Injection token of a service's own logger. Logs hold ids, never names, addresses or secrets. */
export abstract class Logger {
  abstract info(fields: object, message: string): void;
  abstract warn(fields: object, message: string): void;
  abstract error(fields: object, message: string): void;
  abstract debug(fields: object, message: string): void;
}

/** A pino logger for one service; level `silent` for tests that do not look. */
export function createLogger(service: string, level = 'info'): Pino {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: [
      'password',
      'token',
      'secret',
      'authorization',
      'cookie',
      'email',
      '*.password',
      '*.token',
      '*.email',
    ],
  });
}

/** Lets Nest's own messages through the same logger; its start-up chatter is debug. */
export function nestLogger(logger: Pino): LoggerService {
  const text = (message: unknown) =>
    message instanceof Error
      ? message.message
      : typeof message === 'string'
        ? message
        : JSON.stringify(message);
  return {
    log: (message: unknown) => logger.debug(text(message)),
    error: (message: unknown, ...rest: unknown[]) => logger.error({ stack: rest[0] }, text(message)),
    warn: (message: unknown) => logger.warn(text(message)),
    debug: (message: unknown) => logger.trace(text(message)),
    verbose: (message: unknown) => logger.trace(text(message)),
    fatal: (message: unknown) => logger.fatal(text(message)),
  };
}
