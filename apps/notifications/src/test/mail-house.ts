import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { accountCommands } from '#contracts/accounts/account.commands';
import { notificationCommands } from '#contracts/notifications/notifications.commands';
import { newId } from '#platform/database/ids';
import { admin } from '#testing/actors';
import { House, type HouseOptions } from '#testing/house';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { notificationsService } from '../notifications.service-definition.js';

export const administrator = admin();

/** Accounts and notifications, and what tests do with them. */
export async function startHouse(env: Record<string, string> = {}, services: HouseOptions['services'] = []) {
  const house = await House.start({ services: [accountsService, notificationsService, ...services], env });
  let serial = 0;
  return {
    house,
    /** Invites somebody; the mail follows by the fact. Gives the address. */
    invite: async (language: 'tr' | 'en' = 'tr'): Promise<string> => {
      const email = `kisi${++serial}-${newId().slice(-6)}@posta.example`;
      await house.ask(
        accountCommands.invite,
        {
          email,
          displayName: 'Şule Örnekçioğlu',
          language,
          grants: [{ role: 'admin', scopeType: 'installation' }],
        },
        administrator,
      );
      return email;
    },
    /** The newest mails, as the administrator sees them. */
    mails: async () => (await house.ask(notificationCommands.listMail, { limit: 100 }, administrator)).items,
  };
}

type Answer = (session: SMTPServerSession, text: string) => Error | null | 'drop' | 'hang';

/** A real SMTP server on the loopback that answers as it is told. */
export async function startSmtp() {
  const received: { to: string; text: string }[] = [];
  const state = {
    received,
    onRcpt: (): Error | null => null,
    onText: (() => null) as Answer,
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, callback) => callback(state.onRcpt()),
    onData: (stream: SMTPServerDataStream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const answer = state.onText(session, text);
        if (answer === null || answer === 'drop')
          received.push({ to: session.envelope.rcptTo[0].address, text });
        if (answer === 'drop')
          (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections.forEach(
            (c) => c._socket.destroy(),
          );
        else if (answer !== 'hang') callback(answer ?? undefined);
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

/** An error with the answer that the server gives. */
export const answer = (responseCode: number): Error =>
  Object.assign(new Error(`answer ${responseCode}`), { responseCode });

/** Waits until it holds; tests must not count on speed. */
export async function eventually(
  holds: () => Promise<boolean>,
  what: string,
  timeoutMs = 15_000,
): Promise<void> {
  for (const until = Date.now() + timeoutMs; ; await new Promise((resolve) => setTimeout(resolve, 30))) {
    if (await holds()) return;
    if (Date.now() > until) throw new Error(`it did not come about that ${what}`);
  }
}
