import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { silentConnections } from './silent-connections.js';

/** A server is about to close, with one request under way and one connection on which nothing was ever asked. */
test('a connection that has asked nothing does not hold up the end; one that has is answered', async () => {
  const server = createServer();
  const cut = silentConnections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const silent = connect(port, '127.0.0.1');
  await once(server, 'connection');
  const asking = fetch(`http://127.0.0.1:${port}/`);
  const [, response] = (await once(server, 'request')) as [unknown, import('node:http').ServerResponse];

  const closed = once(server, 'close');
  server.close();
  cut();
  response.setHeader('connection', 'close').end('answered');
  expect(await (await asking).text()).toBe('answered');
  await closed;
  expect(silent.destroyed || silent.readableEnded || (await once(silent, 'close'))).toBeTruthy();
}, 5_000);
