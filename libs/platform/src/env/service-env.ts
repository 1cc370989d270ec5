import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import {
  IsBooleanString,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { Type } from 'class-transformer';
import { withSecretFiles } from './secret-files.js';

/** What a service needs to run. A process refuses to start when this does not hold. */
export class ServiceEnv {
  /** Runtime role's connection, without DDL. Empty for a service without a database. */
  @IsOptional() @IsString() DATABASE_URL?: string;
  @IsString() @MinLength(8) NATS_URL: string;
  @IsOptional() @IsString() NATS_USER?: string;
  @IsOptional() @IsString() NATS_PASSWORD?: string;
  /** Private Ed25519 JWK with which this service signs its own actor tokens (mode 600). */
  @IsString() ACTOR_KEY_FILE: string;
  /** Public keys of all issuers of actor tokens. */
  @IsString() ACTOR_JWKS_FILE: string;
  /** Folder of the shared file store. */
  @IsString() FILES_DIR: string;
  /** Folder of the service's own signing keys (mode 700). */
  @IsString() KEYS_DIR: string;
  @IsOptional() @IsString() SMTP_URL?: string;
  @IsOptional() @IsString() MAIL_FROM?: string;
  /** Where mail is kept when no SMTP server is set. */
  @IsOptional() @IsString() MAIL_DIR?: string;
  /** Secret (at least 32 characters) from which one-time links are derived. */
  @IsOptional() @IsString() @MinLength(32) LINK_SECRET?: string;
  /** Keys for sole proprietors' numbers (each at least 32 characters), newest first: it seals, the others open what is older. */
  @IsOptional() @IsString() @MinLength(32) TCKN_KEYS?: string;
  /** Address under which people reach the gateway. */
  @IsOptional() @IsString() PUBLIC_URL?: string;
  @IsOptional() @IsBooleanString() SAMPLE_MODE?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) POOL_SIZE?: number;
  /** Port for /health and /metrics of a service that runs in a process of its own. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(65535) HEALTH_PORT?: number;
  /** Where that port listens; default 127.0.0.1. In a container 0.0.0.0, so that probes reach it. */
  @IsOptional() @IsString() HEALTH_HOST?: string;
  @IsOptional() @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) LOG_LEVEL?: string;
  @IsOptional() @IsIn(['json', 'pretty']) LOG_FORMAT?: string;
}

/** What may come as a file instead (`NATS_PASSWORD_FILE`). */
const SECRETS: readonly (keyof ServiceEnv)[] = [
  'DATABASE_URL',
  'NATS_PASSWORD',
  'LINK_SECRET',
  'TCKN_KEYS',
  'SMTP_URL',
];

/** Reads and checks an environment; says every fault at once, never a value (it may be a secret). */
export function readServiceEnv(raw: Record<string, string | undefined>): ServiceEnv {
  const env = plainToInstance(ServiceEnv, pick(withSecretFiles(raw, SECRETS)));
  const faults = validateSync(env, { skipMissingProperties: false, forbidUnknownValues: true });
  if (faults.length > 0) {
    const lines = faults.map((f) => `  ${f.property}: ${Object.values(f.constraints ?? {}).join(', ')}`);
    throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
  }
  return env;
}

const KNOWN: readonly (keyof ServiceEnv)[] = [
  'DATABASE_URL',
  'NATS_URL',
  'NATS_USER',
  'NATS_PASSWORD',
  'ACTOR_KEY_FILE',
  'ACTOR_JWKS_FILE',
  'FILES_DIR',
  'KEYS_DIR',
  'SMTP_URL',
  'MAIL_FROM',
  'MAIL_DIR',
  'LINK_SECRET',
  'TCKN_KEYS',
  'PUBLIC_URL',
  'SAMPLE_MODE',
  'POOL_SIZE',
  'HEALTH_PORT',
  'HEALTH_HOST',
  'LOG_LEVEL',
  'LOG_FORMAT',
];

function pick(raw: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(KNOWN.flatMap((key) => (raw[key] ? [[key, raw[key]]] : [])));
}
