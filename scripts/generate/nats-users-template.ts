import { allContracts } from '#contracts/catalogue';
import { natsUsersFile } from '#platform/messaging/nats-users';

/** deploy/nats/users.conf.template: the users with `${NATS_PASSWORD_…}` in place of passwords; the entrypoint fills them in. */
export const natsUsersTemplate = (): string =>
  natsUsersFile(allContracts, (user) => `\${NATS_PASSWORD_${user.toUpperCase().replaceAll('-', '_')}}`);
