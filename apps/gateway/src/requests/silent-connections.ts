import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections on which nothing has been asked yet. Browsers open some ahead of need; Node counts them neither as idle nor
 * as done, and a server that closes would wait for the first request on each until its header timeout (60 s and more).
 *
 * @returns cuts those that are open and whatever comes after; to be called before the server is closed
 */
export function silentConnections(server: Server): () => void {
  const silent = new Set<Socket>();
  let ending = false;
  server.on('connection', (socket: Socket) => {
    if (ending) return socket.destroy();
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', (request) => silent.delete(request.socket));
  return () => {
    ending = true;
    silent.forEach((socket) => socket.destroy());
  };
}
