import { accountCommands } from '#contracts/accounts/account.commands';
import type { Command } from '#contracts/core/command';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { linkToken } from '#platform/signing/link-token';
import { insist, rest, type ChaosHouse } from '../chaos-house.js';

const PASSWORD = 'uzun ve kolay bir parola';

/** A browser of an administrator that does not give up: what was refused, cut off or left open is sent again with its key. */
export class ChaosDoor {
  /** What came in the way, by kind: `refused` (no connection, or one that broke) and the statuses. */
  readonly troubles = new Map<string, number>();

  private constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
  ) {}

  /** Invites an administrator, accepts for them once the invitation `hasCome`, and signs in. */
  static async open(house: ChaosHouse, email: string, hasCome: () => Promise<void>): Promise<ChaosDoor> {
    const { linkId } = await insist((idempotencyKey) =>
      house.rpc.ask(
        accountCommands.invite,
        {
          email,
          displayName: 'Örnek Yönetici',
          grants: [{ role: 'admin', scopeType: 'installation' }],
        },
        { actor: Actor.service('gateway'), requestId: newId(), idempotencyKey },
      ),
    );
    await hasCome();
    const token = linkToken(house.installation.envOf('accounts').LINK_SECRET!, linkId!);
    const stranger = new ChaosDoor(house.url, {});
    await stranger.send('POST', '/accounts/invitations/accept', { token, password: PASSWORD });
    const { headers, body } = await stranger.send('POST', '/sessions', { email, password: PASSWORD });
    const cookie = headers.getSetCookie()[0].split(';')[0];
    return new ChaosDoor(house.url, { cookie, 'x-csrf-token': (body as { csrfToken: string }).csrfToken });
  }

  /** Sends a command or a question by its route, until it is answered. */
  async ask<Q extends object, R extends object>(command: Command<Q, R>, request: NoInfer<Q>): Promise<R> {
    const left = { ...(request as Record<string, unknown>) };
    const path = command.http!.path.replace(/:(\w+)/g, (_, name: string) => {
      const value = String(left[name]);
      delete left[name];
      return value;
    });
    const { method } = command.http!;
    return (await this.send(method, path, method === 'GET' ? undefined : left)).body as R;
  }

  private async send(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ headers: Headers; body: unknown }> {
    const key = newId();
    for (;;) {
      const answer = await this.try(method, path, key, body);
      if (answer && answer.status < 400) return { headers: answer.headers, body: JSON.parse(answer.text) };
      const trouble = answer ? String(answer.status) : 'refused';
      this.troubles.set(trouble, (this.troubles.get(trouble) ?? 0) + 1);
      if (answer && answer.status < 500)
        throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
      await rest(100);
    }
  }

  /** Undefined: nobody listened, or the answer broke off. */
  private async try(method: string, path: string, key: string, body?: object) {
    try {
      const response = await fetch(`${this.url}/api/v1${path}`, {
        method,
        headers: {
          ...this.headers,
          ...(body ? { 'content-type': 'application/json', 'idempotency-key': key } : {}),
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      // By name: the error is made outside the test's realm.
      if (['TypeError', 'TimeoutError'].includes((error as Error).name)) return undefined;
      throw error;
    }
  }
}
