import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceContract } from '#contracts/core/service';
import { ensureActorKeys } from '../actor/actor-tokens.js';
import {
  identifier,
  migrate,
  provision,
  urlFor,
  withClient,
  type DatabasePlace,
} from '../database/provision.js';
import { readServiceEnv, type ServiceEnv } from '../env/service-env.js';
import { connectNats } from '../messaging/nats-connection.js';
import { natsUsersFile, OPERATOR } from '../messaging/nats-users.js';
import { deleteDurables, ensureTopology, keepTopology } from '../messaging/topology.js';
import type { ServiceDefinition } from '../service/service.js';
import { Secrets } from './secrets.js';

/** Where an instance's things lie, and how its services reach database and broker. */
export interface InstallationOptions {
  /** Folder of this instance (mode 700): secrets, keys, files, mail. */
  folder: string;
  /** Admin URL: provisions and migrates, nothing else. */
  adminUrl: string;
  natsUrl: string;
  /** False: the broker knows no users (somebody else's, or a bare one). */
  natsUsers: boolean;
  contracts: readonly ServiceContract[];
  /** Before database and role names; tests give each file its own. */
  prefix?: string;
  /** Where a service's tables lie, if not where `prefix` and the instance's secrets say; for tests. */
  placeOf?: (service: string) => DatabasePlace | undefined;
  env?: Record<string, string | undefined>;
}

/** Where a service's tables live: names from the service's, passwords from the instance's secrets. */
export function placeOf(service: string, secret: (name: string) => string, prefix = 'filiz'): DatabasePlace {
  const name = `${prefix}_${service.replaceAll('-', '_')}`;
  return {
    database: name,
    owner: `${name}_owner`,
    ownerPassword: secret(`database:${service}:owner`),
    runtime: `${name}_app`,
    runtimePassword: secret(`database:${service}:app`),
  };
}

/** One instance of Filiz on one database server and one broker. */
export class Installation {
  readonly secrets: Secrets;

  private constructor(readonly options: InstallationOptions) {
    this.secrets = Secrets.open(join(options.folder, 'secrets'));
  }

  static async open(options: InstallationOptions): Promise<Installation> {
    const installation = new Installation(options);
    for (const name of ['files', 'mail'])
      mkdirSync(join(options.folder, name), { recursive: true, mode: 0o700 });
    await ensureActorKeys(
      options.contracts.map((c) => c.name),
      (issuer) => installation.actorKeyFile(issuer),
      installation.jwksFile,
    );
    return installation;
  }

  private get jwksFile(): string {
    return join(this.options.folder, 'secrets', 'actors.jwks.json');
  }

  private actorKeyFile(issuer: string): string {
    return join(this.options.folder, 'secrets', 'actors', `${issuer}.jwk.json`);
  }

  /** Where a service's tables live. */
  place(service: string): DatabasePlace {
    return (
      this.options.placeOf?.(service) ??
      placeOf(service, (name) => this.secrets.get(name), this.options.prefix)
    );
  }

  /** Makes database and roles where missing and brings the tables to their newest form. Returns the migrations run. */
  async migrate(definition: ServiceDefinition): Promise<string[]> {
    const place = this.place(definition.contract.name);
    await provision(this.options.adminUrl, place);
    return migrate(this.options.adminUrl, place, definition.migrations);
  }

  /** Creates stream and durables, and keeps them in place. Returns how to stop. */
  async keepTopology(onError: (error: unknown) => void): Promise<() => Promise<void>> {
    const { natsUrl, contracts } = this.options;
    const connection = await connectNats({ url: natsUrl, ...this.natsUser(OPERATOR), name: OPERATOR });
    await ensureTopology(connection, contracts);
    const stop = keepTopology(connection, contracts, onError);
    return async () => {
      stop();
      await connection.close();
    };
  }

  /**
   * Drops what a service has taken in and lets it take in every fact anew, from the stream (which the outboxes fill again
   * if it lost any). May run beside the service: the lock holds its consumers until durables and tables are both new.
   */
  async rebuild(definition: ServiceDefinition): Promise<void> {
    const { natsUrl, contracts, adminUrl } = this.options;
    const { contract, rebuilds } = definition;
    if (!rebuilds) throw new Error(`${contract.name} holds more than facts left: it cannot be rebuilt`);
    const place = this.place(contract.name);
    const connection = await connectNats({ url: natsUrl, ...this.natsUser(OPERATOR), name: OPERATOR });
    try {
      await withClient(urlFor(adminUrl, place.database, place.owner, place.ownerPassword), async (client) => {
        await client.query('BEGIN');
        await client.query(`TRUNCATE inbox, dead_letter, ${rebuilds.map(identifier).join(', ')}`);
        await deleteDurables(connection, contract);
        await ensureTopology(connection, contracts);
        await client.query('COMMIT');
      });
    } finally {
      await connection.close();
    }
  }

  /** The NATS user of a service, or nothing where the broker knows no users. */
  natsUser(name: string): { user?: string; password?: string } {
    return this.options.natsUsers ? { user: name, password: this.secrets.get(`nats:${name}`) } : {};
  }

  /** What one service needs to run; checked as any environment is. */
  envOf(service: string): ServiceEnv {
    const { folder, adminUrl, natsUrl, env } = this.options;
    const place = this.place(service);
    const user = this.natsUser(service);
    return readServiceEnv({
      ...env,
      DATABASE_URL: urlFor(adminUrl, place.database, place.runtime, place.runtimePassword),
      NATS_URL: natsUrl,
      NATS_USER: user.user,
      NATS_PASSWORD: user.password,
      ACTOR_KEY_FILE: this.actorKeyFile(service),
      ACTOR_JWKS_FILE: this.jwksFile,
      FILES_DIR: join(folder, 'files'),
      KEYS_DIR: join(folder, 'secrets', 'signing', service),
      MAIL_DIR: join(folder, 'mail'),
      LINK_SECRET: this.secrets.get('links'),
      TCKN_KEYS: this.secrets.get('tckn-keys'),
    });
  }
}

/** Writes the broker's users file from the catalogue (mode 600) and returns its path. */
export function writeNatsUsers(folder: string, contracts: readonly ServiceContract[]): string {
  const secrets = Secrets.open(join(folder, 'secrets'));
  const file = join(folder, 'secrets', 'nats-users.conf');
  writeFileSync(
    file,
    natsUsersFile(contracts, (user) => secrets.get(`nats:${user}`)),
    { mode: 0o600 },
  );
  return file;
}
