import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cloneRoot, passableFolder } from '#platform/embedded/instance-folder';
import { freePort } from '#platform/embedded/processes';

/** First start (empty), second start, memory of everything together at rest, and the whole of DEKVEP. */
export async function startTimes(say: (line: string) => void): Promise<string[]> {
  const folder = passableFolder(mkdtempSync('/var/tmp/filiz-bench-start-'));
  const lines = ['\n## Starting, resting, the whole job\n\n| what | measured | wanted |\n|---|---|---|'];
  try {
    const first = await start(folder);
    await stop(first.child);
    const second = await start(folder);
    say('At rest for 30 s …');
    await new Promise((resolve) => setTimeout(resolve, 30_000));
    const memory = memoryBelow(second.child.pid ?? 0);
    await stop(second.child);
    lines.push(`| first start, installed and built, \`--empty\` | ${first.seconds.toFixed(1)} s | |`);
    lines.push(`| second start | ${second.seconds.toFixed(1)} s | ≤ 15 s |`);
    lines.push(
      `| memory at rest: Node, PostgreSQL and NATS (proportional set size) | ${memory.toFixed(0)} MB | ≤ 800 MB |`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const began = Date.now();
  const code = await new Promise<number | null>((resolve) => {
    spawn(process.execPath, [join(cloneRoot(), 'dist/apps/house/src/dekvep.js')], { stdio: 'ignore' }).on(
      'exit',
      resolve,
    );
  });
  lines.push(
    `| \`npm run dekvep\` (${code === 0 ? 'all figures agree' : `exit ${code}`}) | ${((Date.now() - began) / 1000).toFixed(0)} s | ≤ 180 s |`,
  );
  return lines;
}

async function start(folder: string): Promise<{ child: ChildProcess; seconds: number }> {
  const began = Date.now();
  const child = spawn(process.execPath, [join(cloneRoot(), 'dist/apps/house/src/main.js'), '--empty'], {
    env: {
      ...process.env,
      FILIZ_DATA: folder,
      PORT: String(await freePort()),
      DATABASE_URL: '',
      NATS_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.includes('Filiz is ready') && resolve());
    child.once('exit', (code) => reject(new Error(`the house ended with ${code}`)));
  });
  return { child, seconds: (Date.now() - began) / 1000 };
}

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** Proportional set size of a process and all below it, in MB: memory that several share is counted once. */
function memoryBelow(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // Ended between the listing and the look.
    }
  }
  const below = (pid: number): boolean =>
    pid === root || (parents.has(pid) && pid > 1 && below(parents.get(pid) ?? 0));
  const kilobytes = [...parents.keys()].filter(below).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((a, b) => a + b, 0) / 1024;
}
