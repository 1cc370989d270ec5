import type { ServiceContract } from '#contracts/core/service';
import { inboxPrefix } from './nats-connection.js';
import { durableName, STREAM } from './topology.js';

interface NatsUser {
  user: string;
  password: string;
  publish: string[];
  subscribe: string[];
}

/** The operator creates stream and durables and does nothing else. */
export const OPERATOR = 'operator';

/** A service may answer in its name, ask its declared callees, publish its own facts and read its own durables. */
export function permissionsOf(service: ServiceContract): Pick<NatsUser, 'publish' | 'subscribe'> {
  const durables = service.consumes.map((producer) => durableName(service.name, producer));
  const publishesFacts = Object.keys(service.aggregates).length > 0;
  return {
    publish: [
      ...service.calls.map((callee) => `rpc.${callee}.>`),
      ...(publishesFacts
        ? [`evt.${service.name}.>`, `$JS.API.DIRECT.GET.${STREAM}.evt.${service.name}.>`]
        : []),
      ...(publishesFacts || durables.length > 0 ? [`$JS.API.STREAM.INFO.${STREAM}`] : []),
      ...durables.flatMap((durable) => [
        `$JS.API.CONSUMER.INFO.${STREAM}.${durable}`,
        `$JS.API.CONSUMER.MSG.NEXT.${STREAM}.${durable}`,
        `$JS.ACK.${STREAM}.${durable}.>`,
      ]),
    ],
    subscribe: [`rpc.${service.name}.>`, `${inboxPrefix(service.name)}.>`],
  };
}

/** All users with their permissions, from the catalogue. `passwordOf` gives each user's password. */
export function natsUsers(
  services: readonly ServiceContract[],
  passwordOf: (user: string) => string,
): NatsUser[] {
  return [
    {
      user: OPERATOR,
      password: passwordOf(OPERATOR),
      publish: [
        `$JS.API.STREAM.INFO.${STREAM}`,
        `$JS.API.STREAM.CREATE.${STREAM}`,
        `$JS.API.STREAM.UPDATE.${STREAM}`,
        `$JS.API.CONSUMER.>`,
      ],
      subscribe: [`${inboxPrefix(OPERATOR)}.>`],
    },
    ...services.map((service) => ({
      user: service.name,
      password: passwordOf(service.name),
      ...permissionsOf(service),
    })),
  ];
}

/** The `authorization` block that nats-server includes. Holds passwords: write it with mode 600. */
export function natsUsersFile(
  services: readonly ServiceContract[],
  passwordOf: (user: string) => string,
): string {
  const list = (subjects: string[]) => `[${subjects.map((s) => JSON.stringify(s)).join(', ')}]`;
  const users = natsUsers(services, passwordOf).map(
    (u) =>
      `    { user: ${JSON.stringify(u.user)}, password: ${JSON.stringify(u.password)}, permissions: {\n` +
      `      publish: ${list(u.publish)}\n      subscribe: ${list(u.subscribe)}\n` +
      // Replies go to the asker's inbox, and only in answer to a message that was received.
      `      allow_responses: true\n    } }`,
  );
  return `# Generated from the contracts' catalogue. One account, one user per service.\nauthorization {\n  users = [\n${users.join(',\n')}\n  ]\n}\n`;
}
