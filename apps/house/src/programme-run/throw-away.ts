import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountCommands } from '#contracts/accounts/account.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { passableFolder } from '#platform/embedded/instance-folder';
import { startHouse, type House } from '../house.js';
import { startServers, type Servers } from '../servers.js';
import type { Figure } from './figures.js';
import { runProgramme } from './run-programme.js';

const ADMIN = { email: 'yonetici@filiz.example', displayName: 'Filiz Yöneticisi' };

/** A house with database and broker of its own in a temporary folder, for one programme run. Nothing of it stays. */
export class ThrowAwayHouse {
  readonly password = `gecici-${randomBytes(9).toString('base64url')}`;
  private readonly up: { servers?: Servers; house?: House } = {};
  private over = false;

  readonly folder = passableFolder(join(tmpdir(), `filiz-dekvep-${randomBytes(6).toString('hex')}`));

  /** Starts everything. What is up when something fails, or `stop` comes meanwhile, is stopped by `stop`. */
  async open({
    verbose = false,
    log,
  }: { verbose?: boolean; log?: (line: string) => void } = {}): Promise<this> {
    this.up.servers = await startServers({
      folder: this.folder,
      env: {},
      durable: false,
      log: verbose ? log : undefined,
    });
    if (this.over) {
      await this.up.servers.stop();
      return this;
    }
    this.up.house = await startHouse({
      folder: this.folder,
      servers: this.up.servers,
      port: 0,
      host: '127.0.0.1',
      sampleMode: true,
      logLevel: verbose ? 'warn' : 'error',
      gateway: { limits: { account: 10_000_000, address: 10_000_000, signIn: 10_000_000 } },
    });
    return this;
  }

  get house(): House {
    if (!this.up.house) throw new Error('the house is not open');
    return this.up.house;
  }

  /** Runs a programme in it, as `npm run dekvep` does; a second run of the same folder doubles nothing. */
  async run(
    dataDir: string,
    progress: (line: string) => void = () => undefined,
  ): Promise<{ programId: string; indicators: Figure[] }> {
    const { url } = await this.house.gateway.rpc.ask(
      accountCommands.bootstrap,
      { ...ADMIN, language: 'tr' },
      { actor: Actor.service('gateway'), requestId: newId() },
    );
    return runProgramme({
      baseUrl: this.house.url,
      dataDir,
      admin: { email: ADMIN.email, link: url },
      password: this.password,
      progress,
    });
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.up.house?.stop();
    await this.up.servers?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
