import { createServer } from 'node:net';
import { Trouble } from '#platform/embedded/trouble';

/**
 * Whether the door can be opened at all, asked before database, broker and services are started for nothing. On the
 * loopback both 127.0.0.1 and ::1 must be free: browsers ask ::1 first, and would meet the other program there.
 *
 * @throws Trouble that says what to set instead
 */
export async function assertDoorFree(port: number, host?: string): Promise<void> {
  if (port === 0) return;
  const loopback = host === undefined || host === 'localhost';
  for (const address of loopback ? ['127.0.0.1', '::1'] : [host]) {
    const code = await fault(port, address);
    if (code === undefined) continue;
    if (code === 'EADDRINUSE')
      throw new Trouble(`Port ${port} is taken by another program. Choose another: ${again(port + 1)}`);
    if (code === 'EACCES')
      throw new Trouble(`This user may not listen on port ${port}. Choose one above 1023: ${again(3000)}`);
    if (loopback && address === '::1') continue; // a machine without IPv6
    throw new Trouble(`HOST: this machine has no address ${address} (${code}).`);
  }
}

const again = (port: number) => {
  const script = process.env.npm_lifecycle_event ?? 'start';
  return `PORT=${port} npm ${script === 'start' ? script : `run ${script}`}`;
};

function fault(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, ipv6Only: true }, () => server.close(() => resolve(undefined)));
  });
}
