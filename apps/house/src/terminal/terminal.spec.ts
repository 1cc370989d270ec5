import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Trouble } from '#platform/embedded/trouble';
import { assertDoorFree } from './door-check.js';
import { progressLine } from './progress-line.js';
import { runAtTerminal, type Life } from './run-at-terminal.js';

describe('the door', () => {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all!.map((one) => one.address));
  test.each(['127.0.0.1', '::1'].filter((address) => addresses.includes(address)))(
    'that another program holds on %s is refused with what to do',
    async (host) => {
      const other = createServer().listen(0, host);
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      await expect(assertDoorFree(port)).rejects.toThrow(
        new RegExp(`^Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm`),
      );
      other.close();
      await once(other, 'close');
      await assertDoorFree(port);
    },
  );

  test('of a machine that is not this one is refused by name', async () => {
    await expect(assertDoorFree(3999, '192.0.2.77')).rejects.toThrow(/^HOST: this machine has no address/);
  });
});

describe('the progress of long work', () => {
  const written = (terminal: { isTTY?: boolean; columns?: number }) => {
    const chunks: string[] = [];
    const line = progressLine({
      ...terminal,
      write: (text: string | Uint8Array) => chunks.push(String(text)) > 0,
    });
    line.tell('bir');
    line.tell('çok uzun bir satır');
    line.end('bitti');
    return chunks.join('');
  };
  test('is one line on a terminal, no longer than the terminal is wide', () => {
    expect(written({ isTTY: true, columns: 10 })).toBe('\r\x1b[Kbir\r\x1b[Kçok uzun \r\x1b[Kbitti\n');
  });
  test('is a line each in a file', () => {
    expect(written({})).toBe('bir\nçok uzun bir satır\nbitti\n');
  });
});

describe('a life at the terminal', () => {
  let remove: () => void = () => undefined;
  afterEach(() => remove());

  function live(start: (life: Life, log: (what: string) => void) => Promise<void>) {
    const log: string[] = [];
    const tell = (what: string) => void log.push(what);
    const ended = new Promise<{ code: number; log: string[] }>((resolve) => {
      remove = runAtTerminal((life) => start(life, tell), {
        say: (line) => tell(line.trim()),
        complain: (text) => tell(`! ${text.split('\n')[0]}`),
        exit: (code) => resolve({ code, log }),
      });
    });
    return ended;
  }

  test('that cannot begin is undone in reverse order, and told in words', async () => {
    const ended = await live(async (life, log) => {
      life.atEnd(() => log('database down'));
      life.atEnd(() => log('services down'));
      await Promise.reject(new Trouble('Port 3000 is taken'));
    });
    expect(ended).toEqual({ code: 1, log: ['! Port 3000 is taken', 'services down', 'database down'] });
  });

  test('that is to end while it begins gives up at the next step, without a complaint', async () => {
    const ended = live(async (life, log) => {
      life.whenStopping(() => log('draining'));
      life.atEnd(() => log('database down'));
      await once(life.signal, 'abort');
      life.atEnd(() => log('services down'));
      life.signal.throwIfAborted();
      log('never');
    });
    process.emit('SIGINT', 'SIGINT');
    expect(await ended).toEqual({
      code: 0,
      log: ['Stopping …', 'draining', 'services down', 'database down', 'Stopped. Everything is kept.'],
    });
  });
});
