import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { House } from '#testing/house';
import { MAX_BODY } from '../gateway-options.js';
import { Door } from './door.js';

/** Clients that send too much, too slowly or on too many connections. Short times, so that the test need not wait. */
let house: House;
let door: Door;
const opened: Socket[] = [];
beforeAll(async () => {
  house = await House.start({ services: [] });
  door = await Door.open(house, {
    patience: { headersMs: 400, requestMs: 1_500, checkMs: 50 },
    limits: { account: 1000, address: 1000, signIn: 1000, connections: 8 },
  });
});
afterAll(async () => {
  for (const socket of opened) socket.destroy();
  await house?.stop();
});

interface Line {
  socket: Socket;
  /** All that came, once the gateway has closed the connection. */
  ended: Promise<string>;
}

/** A bare connection: what a client library would send whole goes out as the test wants it. */
async function open(host = '127.0.0.1'): Promise<Line> {
  const socket = connect(Number(new URL(door.gateway.url).port), host);
  opened.push(socket);
  let text = '';
  socket.on('data', (part: Buffer) => (text += part.toString()));
  // A write to a closed connection; how it ended is told by what came.
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(text)));
  await once(socket, 'connect');
  return { socket, ended };
}

/** Status and problem of an answer as it came over the wire. */
function read(text: string) {
  const [head, body] = text.split('\r\n\r\n');
  return {
    status: Number(head.split(' ')[1]),
    mediaType: /^content-type: ([^\r;]*)/im.exec(head)?.[1],
    ...(JSON.parse(body) as { code: string; title: string; requestId: string }),
  };
}
const POST = 'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
const served = async () => (await door.stranger.get('/health/live')).status;

describe('a client that is too slow', () => {
  test('with its headers is told so and let go; others are served meanwhile', async () => {
    const { socket, ended } = await open();
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect(await served()).toBe(200);
    expect(read(await ended)).toMatchObject({
      status: 408,
      mediaType: 'application/problem+json',
      code: 'TOO_SLOW',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('with its body, a byte now and then, is let go too', async () => {
    const { socket, ended } = await open();
    socket.write(`${POST}Content-Length: 1000\r\n\r\n{`);
    const drip = setInterval(() => socket.write(' '), 100);
    expect(await served()).toBe(200);
    const answer = await ended.finally(() => clearInterval(drip));
    expect(read(answer)).toMatchObject({ status: 408, code: 'TOO_SLOW' });
  });

  test('on the other loopback address as well', async () => {
    const line = await open('::1').catch(() => undefined);
    // A machine without IPv6 has no such door.
    if (!line) return;
    line.socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect(read(await line.ended)).toMatchObject({ status: 408, code: 'TOO_SLOW' });
  });
});

describe('a client that sends too much', () => {
  test('in its body, without saying how much, is cut off at the limit', async () => {
    const { socket, ended } = await open();
    socket.write(`${POST}Transfer-Encoding: chunked\r\n\r\n`);
    for (let sent = 0; sent <= MAX_BODY; sent += 0x10000) socket.write(`10000\r\n${' '.repeat(0x10000)}\r\n`);
    expect(read(await ended)).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
  });

  test('in its headers is told so', async () => {
    const { socket, ended } = await open();
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX-Much: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(read(await ended)).toMatchObject({
      status: 431,
      mediaType: 'application/problem+json',
      code: 'HEADERS_TOO_LARGE',
    });
  });

  test('in no language of the web is told so', async () => {
    const { socket, ended } = await open();
    socket.write('MERHABA\r\n\r\n');
    expect(read(await ended)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });
});

test('one connection too many is closed at once; when others go, there is room again', async () => {
  for (const socket of opened.splice(0)) socket.destroy();
  const held: Line[] = [];
  // Only those that ask something stay: a silent one is let go like any slow one.
  for (let i = 0; i < 8; i++) {
    held.push(await open());
    held[i].socket.write(`${POST}Content-Length: 10\r\n\r\n`);
  }
  const surplus = await open().catch(() => undefined);
  expect((await surplus?.ended) ?? '').toBe('');
  const [first] = held;
  first.socket.destroy();
  await first.ended;
  expect(await served()).toBe(200);
});
