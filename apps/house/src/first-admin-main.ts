import 'reflect-metadata';
import { accountCommands } from '#contracts/accounts/account.commands';
import { Actor } from '#platform/actor/actor';
import { ActorTokens } from '#platform/actor/actor-tokens';
import { newId } from '#platform/database/ids';
import { withSecretFiles } from '#platform/env/secret-files';
import { connectNats } from '#platform/messaging/nats-connection';
import { RpcClient } from '#platform/messaging/rpc-client';

/**
 * Makes the first administrator of an empty installation and prints the one-time link with which to set a password. Runs
 * in the gateway's container, with its NATS user and key: `… first-admin-main.js mail@address [name]`. Until the link is
 * used it gives a new one each time; after that it does nothing.
 */
const [email, displayName = 'Yönetici'] = process.argv.slice(2);
if (!email?.includes('@')) throw new Error('The administrator’s e-mail address is missing');
const env = withSecretFiles(process.env, ['NATS_PASSWORD']);
const connection = await connectNats({
  url: String(env.NATS_URL),
  user: env.NATS_USER,
  password: env.NATS_PASSWORD,
  name: 'gateway',
});
const rpc = new RpcClient(
  () => connection,
  await ActorTokens.open('gateway', String(env.ACTOR_KEY_FILE), String(env.ACTOR_JWKS_FILE)),
  'gateway',
);
const { url } = await rpc.ask(
  accountCommands.bootstrap,
  { email, displayName, language: 'tr' },
  { actor: Actor.service('gateway'), requestId: newId() },
);
process.stdout.write(
  url
    ? `Open this link once to set a password:\n${url}\n`
    : 'There are accounts already: invite people in the console, or reset a password from the sign-in page.\n',
);
await connection.close();
