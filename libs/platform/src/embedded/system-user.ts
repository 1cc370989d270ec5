import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** PostgreSQL refuses to run as root; this finds the user it runs as then. */

export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** Whether this process is root, and therefore the database runs as another user. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** A user from /etc/passwd by name. */
export function findUser(name: string): SystemUser | undefined {
  return passwd().find((user) => user.name === name);
}

/** A user from /etc/passwd by number; one without an entry keeps its number as its name. */
export function userOfUid(uid: number, gid: number): SystemUser {
  return passwd().find((user) => user.uid === uid) ?? { name: String(uid), uid, gid };
}

/**
 * The user that the database runs as when this process is root: `postgres` if the machine has it, else `filiz`, which is
 * made when there is a `useradd`, else `nobody`. Undefined when this process is not root: then it runs as ourselves.
 */
export function databaseUser(): SystemUser | undefined {
  if (!isRoot()) return undefined;
  const known = findUser('postgres') ?? findUser('filiz');
  if (known) return known;
  const options = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  spawnSync('useradd', [...options, 'filiz'], {
    stdio: 'ignore',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  });
  const user = findUser('filiz') ?? findUser('nobody');
  if (!user)
    throw new Error(
      'PostgreSQL cannot run as root, and this machine has neither useradd nor a user "nobody"',
    );
  return user;
}

/**
 * Whether a user can enter a directory, asked of the kernel in that user's place (so access lists and mounts count too).
 * Without a user: whether this process can.
 */
export function canEnter(directory: string, user?: { uid: number; gid: number }): boolean {
  const asked = spawnSync('/usr/bin/test', ['-x', directory], {
    cwd: '/',
    stdio: 'ignore',
    uid: user?.uid,
    gid: user?.gid,
  });
  return asked.status === 0;
}

function passwd(): SystemUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
