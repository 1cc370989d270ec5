import { join } from 'node:path';
import { allContracts } from '#contracts/catalogue';
import { startNats } from '#platform/embedded/nats-server';
import { startPostgres } from '#platform/embedded/postgres';
import { writeNatsUsers } from '#platform/house/installation';

/** Database and broker of an instance: embedded ones, or those that `DATABASE_URL` and `NATS_URL` name. */
export interface Servers {
  adminUrl: string;
  natsUrl: string;
  /** Whether the broker knows a user per service. */
  natsUsers: boolean;
  stop(): Promise<void>;
}

export interface ServerOptions {
  folder: string;
  env: NodeJS.ProcessEnv;
  /** False only where losing data is fine: tests and throw-away instances. */
  durable?: boolean;
  log?: (line: string) => void;
}

/** Starts what is not given. Both servers end with this process, whatever ends it. */
export async function startServers({ folder, env, durable, log }: ServerOptions): Promise<Servers> {
  const usersFile = writeNatsUsers(folder, allContracts);
  const [postgres, nats] = await Promise.all([
    env.DATABASE_URL ? undefined : startPostgres({ folder: join(folder, 'postgres'), durable, log }),
    env.NATS_URL ? undefined : startNats({ folder: join(folder, 'nats'), configFile: usersFile, log }),
  ]);
  return {
    adminUrl: postgres?.adminUrl ?? String(env.DATABASE_URL),
    natsUrl: nats?.url ?? String(env.NATS_URL),
    // A broker of somebody else's knows our users only if the generated file was given to it.
    natsUsers: nats !== undefined || env.NATS_USERS === 'true',
    stop: async () => {
      await nats?.stop();
      await postgres?.stop();
    },
  };
}
