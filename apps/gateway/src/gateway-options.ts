import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsBooleanString,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { withSecretFiles } from '#platform/env/secret-files';
import type { ServiceEnv } from '#platform/env/service-env';
import { PATIENCE, type Patience } from './requests/patience.js';

/** How much the door takes. Requests are counted a minute: of signed-in people and machines per account, of others per address. */
export interface Limits {
  account: number;
  address: number;
  /** Sign-in and the other doors that take a secret, per address. */
  signIn: number;
  /** Connections open at the same time, of all together. */
  connections: number;
}

export const DEFAULT_LIMITS: Limits = { account: 600, address: 300, signIn: 20, connections: 2_000 };
/** JSON bodies: DESIGN §3 lets no message over 512 KB travel over NATS. */
export const MAX_BODY = 512 * 1024;

/** What the gateway needs to run. It has no database. */
export interface GatewaySettings {
  /** 0: any free port. */
  port: number;
  /** Default `localhost`: 127.0.0.1 and ::1, nothing else. */
  host?: string;
  natsUrl: string;
  natsUser?: string;
  natsPassword?: string;
  actorKeyFile: string;
  actorJwksFile: string;
  filesDir: string;
  /** Folder of the built web application; without it the gateway serves the API alone. */
  webDir?: string;
  /** Address under which people reach the gateway; default: where it listens. */
  publicUrl?: string;
  /** Default: as `publicUrl` says (https: yes). */
  secureCookies?: boolean;
  /** Believe the last address in `X-Forwarded-For`: only behind a proxy that sets or appends it. */
  trustProxy?: boolean;
  limits?: Partial<Limits>;
  /** How long to wait for slow clients. */
  patience?: Partial<Patience>;
  /** Reads /metrics from elsewhere than loopback. */
  metricsToken?: string;
  sampleMode?: boolean;
}

/** Settings for a gateway inside the house, whose environment is made for it. */
export function settingsFrom(
  env: ServiceEnv,
  more: Omit<Partial<GatewaySettings>, 'port'> & { port: number },
): GatewaySettings {
  return {
    natsUrl: env.NATS_URL,
    natsUser: env.NATS_USER,
    natsPassword: env.NATS_PASSWORD,
    actorKeyFile: env.ACTOR_KEY_FILE,
    actorJwksFile: env.ACTOR_JWKS_FILE,
    filesDir: env.FILES_DIR,
    publicUrl: env.PUBLIC_URL,
    sampleMode: env.SAMPLE_MODE === 'true',
    ...more,
  };
}

/** The environment of a gateway in a process of its own. */
export class GatewayEnv {
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(65535) PORT?: number;
  @IsOptional() @IsString() HOST?: string;
  @IsString() @MinLength(8) NATS_URL: string;
  @IsOptional() @IsString() NATS_USER?: string;
  @IsOptional() @IsString() NATS_PASSWORD?: string;
  @IsString() ACTOR_KEY_FILE: string;
  @IsString() ACTOR_JWKS_FILE: string;
  @IsString() FILES_DIR: string;
  @IsOptional() @IsString() WEB_DIR?: string;
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  PUBLIC_URL?: string;
  @IsOptional() @IsBooleanString() TRUST_PROXY?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) LIMIT_ACCOUNT?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) LIMIT_ADDRESS?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) LIMIT_SIGN_IN?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) LIMIT_CONNECTIONS?: number;
  @IsOptional() @IsString() @MinLength(16) METRICS_TOKEN?: string;
  @IsOptional() @IsBooleanString() SAMPLE_MODE?: string;
  @IsOptional() @IsString() LOG_LEVEL?: string;
}

/** Reads and checks the environment; says every fault at once, never a value. */
export function readGatewaySettings(raw: Record<string, string | undefined>): GatewaySettings {
  const set = Object.fromEntries(
    Object.entries(withSecretFiles(raw, ['NATS_PASSWORD', 'METRICS_TOKEN'])).filter(([, value]) => value),
  );
  const env = plainToInstance(GatewayEnv, set);
  const faults = validateSync(env);
  if (faults.length > 0) {
    const lines = faults.map((f) => `  ${f.property}: ${Object.values(f.constraints ?? {}).join(', ')}`);
    throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
  }
  return {
    port: env.PORT ?? 3000,
    host: env.HOST,
    natsUrl: env.NATS_URL,
    natsUser: env.NATS_USER,
    natsPassword: env.NATS_PASSWORD,
    actorKeyFile: env.ACTOR_KEY_FILE,
    actorJwksFile: env.ACTOR_JWKS_FILE,
    filesDir: env.FILES_DIR,
    webDir: env.WEB_DIR,
    publicUrl: env.PUBLIC_URL,
    trustProxy: env.TRUST_PROXY === 'true',
    limits: limitsFrom(raw),
    metricsToken: env.METRICS_TOKEN,
    sampleMode: env.SAMPLE_MODE === 'true',
  };
}

/** The limits that an environment sets; the rest stay at their defaults. */
export function limitsFrom(raw: Record<string, string | undefined>): Partial<Limits> {
  const entries = [
    ['account', raw.LIMIT_ACCOUNT],
    ['address', raw.LIMIT_ADDRESS],
    ['signIn', raw.LIMIT_SIGN_IN],
    ['connections', raw.LIMIT_CONNECTIONS],
  ] as const;
  return Object.fromEntries(
    entries.filter(([, value]) => value).map(([name, value]) => [name, Number(value)]),
  );
}

/** Settings with their defaults filled in; injection token. */
export class GatewayOptions {
  readonly limits: Limits;
  readonly patience: Patience;
  readonly secureCookies: boolean;
  readonly metricsToken?: string;
  readonly webDir?: string;
  readonly publicUrl: string;

  constructor(settings: GatewaySettings) {
    this.limits = { ...DEFAULT_LIMITS, ...settings.limits };
    this.patience = { ...PATIENCE, ...settings.patience };
    this.publicUrl = settings.publicUrl ?? `http://localhost:${settings.port}`;
    this.secureCookies = settings.secureCookies ?? this.publicUrl.startsWith('https:');
    this.metricsToken = settings.metricsToken;
    this.webDir = settings.webDir;
  }
}
