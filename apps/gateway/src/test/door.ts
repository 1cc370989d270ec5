import supertest from 'supertest';
import { accountCommands } from '#contracts/accounts/account.commands';
import type { GrantInput } from '#contracts/accounts/account.messages';
import { Actor } from '#platform/actor/actor';
import type { Clock } from '#platform/clock/clock';
import { linkToken } from '#platform/signing/link-token';
import type { House } from '#testing/house';
import { startGateway, type RunningGateway } from '../gateway.js';
import { settingsFrom, type GatewaySettings } from '../gateway-options.js';

/** What came back, with the body read. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into bodies of every shape
  body: any;
  text: string;
}

export interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
  raw?: string | Buffer;
}

/** Somebody at the door: a browser with its cookie, a machine with its token, or nobody known. */
export class Visitor {
  constructor(
    private readonly url: string,
    readonly headers: Record<string, string> = {},
  ) {}

  get = (path: string, sent?: Sent) => this.send('GET', path, sent);
  post = (path: string, body?: unknown, sent?: Sent) => this.send('POST', path, { body, ...sent });
  put = (path: string, body?: unknown, sent?: Sent) => this.send('PUT', path, { body, ...sent });
  patch = (path: string, body?: unknown, sent?: Sent) => this.send('PATCH', path, { body, ...sent });
  delete = (path: string, sent?: Sent) => this.send('DELETE', path, sent);

  /** The same visitor with other headers. */
  with(headers: Record<string, string>): Visitor {
    return new Visitor(this.url, { ...this.headers, ...headers });
  }

  async send(method: string, path: string, { body, headers = {}, raw }: Sent = {}): Promise<Answer> {
    const ask = supertest(this.url);
    const verb = method.toLowerCase() as 'get';
    const asked = ask[verb](path)
      .set({ ...this.headers, ...headers })
      .redirects(0)
      .buffer(true)
      .parse(readText as never);
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    if (raw === undefined && payload !== undefined && !headers['content-type'])
      asked.set('content-type', 'application/json');
    const response = await (payload === undefined ? asked : asked.send(payload as string));
    const text = method === 'HEAD' ? '' : (response.body as string);
    const json = String(response.headers['content-type'] ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers as Answer['headers'],
      body: json && text ? JSON.parse(text) : undefined,
      text,
    };
  }
}

/** The body as it came, whatever it says it is. */
function readText(response: NodeJS.ReadableStream, done: (error: Error | null, text: string) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
}

export const PASSWORD = 'uzun ve kolay bir parola';

/** A gateway before a house of services; closed with it. */
export class Door {
  private constructor(
    readonly house: House,
    readonly gateway: RunningGateway,
  ) {}

  /** `clock`: the door’s own, where it is to differ from that of the services. */
  static async open(
    house: House,
    settings: Partial<GatewaySettings> = {},
    clock: Clock = house.clock,
  ): Promise<Door> {
    const env = house.installation.envOf('gateway');
    const gateway = await startGateway(
      settingsFrom(env, {
        port: 0,
        limits: { account: 100_000, address: 100_000, signIn: 100_000 },
        ...settings,
      }),
      {
        clock,
        log: (await import('#platform/log/logger')).createLogger(
          'gateway',
          process.env.FILIZ_TEST_LOG ?? 'silent',
        ),
      },
    );
    const door = new Door(house, gateway);
    house.closeWith(() => gateway.stop());
    return door;
  }

  /** Nobody known. */
  get stranger(): Visitor {
    return new Visitor(this.gateway.url);
  }

  /** Invites somebody with these roles, accepts, signs in. */
  async enter(email: string, ...grants: GrantInput[]): Promise<Visitor> {
    const { linkId } = await this.house.ask(
      accountCommands.invite,
      { email, displayName: `Örnek ${email.split('@')[0]}`, grants },
      Actor.service('gateway'),
    );
    if (linkId) {
      const accepted = await this.stranger.post('/api/v1/accounts/invitations/accept', {
        token: this.token(linkId),
        password: PASSWORD,
      });
      if (accepted.status !== 200) throw new Error(`not accepted: ${accepted.text}`);
    }
    return this.signIn(email);
  }

  /** The token of a link, as the mail would carry it. */
  token(linkId: string): string {
    return linkToken(this.house.installation.envOf('accounts').LINK_SECRET!, linkId);
  }

  async signIn(email: string, password = PASSWORD): Promise<Visitor> {
    const answer = await this.stranger.post('/api/v1/sessions', { email, password });
    if (answer.status !== 201) throw new Error(`not signed in: ${answer.text}`);
    return new Visitor(this.gateway.url, { cookie: cookieOf(answer), 'x-csrf-token': answer.body.csrfToken });
  }
}

export const cookieOf = (answer: Answer): string =>
  String([answer.headers['set-cookie']].flat()[0]).split(';')[0];
