import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runFolder } from './run-folder.mjs';

/** A free port of the loopback interface. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a built house with the sample in a folder of its own; resolves when it says that it is ready. */
export async function startSampleHouse({ args = [], env = {}, quiet = true } = {}) {
  // Not below TMPDIR: as root the database runs as another user, who must reach it.
  const folder = runFolder('sample', '/var/tmp');
  const port = await freePort();
  const password = 'ornek-parola-yalniz-deneme';
  const child = spawn(process.execPath, [join(root, 'dist/apps/house/src/main.js'), ...args], {
    cwd: root,
    env: {
      ...process.env,
      FILIZ_DATA: folder,
      PORT: String(port),
      SAMPLE_PASSWORD: password,
      LIMIT_ACCOUNT: '100000',
      LIMIT_ADDRESS: '100000',
      LIMIT_SIGN_IN: '100000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (!quiet) process.stdout.write(chunk);
      if (output.includes('Filiz is ready')) resolve();
    });
    child.on('exit', (code) => reject(new Error(`the house ended with ${code}:\n${output.slice(-3000)}`)));
  });
  return {
    url: `http://localhost:${port}`,
    password,
    pid: child.pid,
    folder,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
