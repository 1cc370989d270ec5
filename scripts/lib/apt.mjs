import { runLogged } from './run.mjs';

// Without these a machine without a network would hang for minutes.
const patience = [
  '-o',
  'Acquire::Retries=1',
  '-o',
  'Acquire::http::Timeout=20',
  '-o',
  'Acquire::https::Timeout=20',
];
const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/** Whether this process may install Debian's packages. */
export const mayInstall = () => process.getuid?.() === 0;

/**
 * Installs Debian's packages as root; the lists are brought up to date only when it does not work as they are.
 *
 * @throws {import('./say.mjs').Trouble} with the end of apt's log
 */
export async function aptInstall(packages) {
  const install = [
    '-y',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=60',
    ...patience,
    'install',
    ...packages,
  ];
  const run = (args) => runLogged('apt', 'apt-get', args, { env, timeoutMs: 600_000 });
  try {
    await run(install);
  } catch {
    await run([...patience, 'update']);
    await run(install);
  }
}
