import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { Trouble } from '#platform/embedded/trouble';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min, validateSync } from 'class-validator';

/** What a person may set for `npm start`. Everything has a default. */
export class HouseEnv {
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(65535) PORT?: number;
  /** Default: loopback only, 127.0.0.1 and ::1. */
  @IsOptional() @IsString() HOST?: string;
  @IsOptional() @IsString() DATABASE_URL?: string;
  @IsOptional() @IsString() NATS_URL?: string;
  @IsOptional() @IsIn(['true', 'false']) NATS_USERS?: string;
  @IsOptional() @IsString() FILIZ_DATA?: string;
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL?: string;
  @IsOptional() @IsString() SMTP_URL?: string;
  @IsOptional() @IsString() MAIL_FROM?: string;
  @IsOptional() @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) LOG_LEVEL?: string;
  @IsOptional() @IsIn(['true', 'false']) TRUST_PROXY?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) LIMIT_ACCOUNT?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) LIMIT_ADDRESS?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) LIMIT_SIGN_IN?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) LIMIT_CONNECTIONS?: number;
}

/** Reads the process environment; says every fault at once, by name only. */
export function readHouseEnv(raw: NodeJS.ProcessEnv): HouseEnv {
  const known = [
    'PORT',
    'HOST',
    'DATABASE_URL',
    'NATS_URL',
    'NATS_USERS',
    'FILIZ_DATA',
    'PUBLIC_URL',
    'SMTP_URL',
    'MAIL_FROM',
    'LOG_LEVEL',
    'TRUST_PROXY',
    'LIMIT_ACCOUNT',
    'LIMIT_ADDRESS',
    'LIMIT_SIGN_IN',
    'LIMIT_CONNECTIONS',
  ];
  const env = plainToInstance(
    HouseEnv,
    Object.fromEntries(known.flatMap((k) => (raw[k] ? [[k, raw[k]]] : []))),
  );
  const faults = validateSync(env);
  if (faults.length > 0)
    throw new Trouble(
      `The environment has faults:\n${faults.map((f) => `  ${Object.values(f.constraints ?? {}).at(-1)}`).join('\n')}`,
    );
  return env;
}
