import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Api } from '../api.js';
import type { RawFolder } from '../raw/folder.js';
import type { ProgrammePerson } from '../raw/programme-forms.js';
import { Run } from '../run.js';
import { invitePeople } from './people.js';

/** A door at which people sign in at different speeds. */
let door: Server;
let slow: string;
const signedIn: string[] = [];

beforeEach(async () => {
  signedIn.length = 0;
  const waiting = new Map<string, () => void>();
  door = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { email } = JSON.parse(body) as { email: string };
      waiting.set(email, () => {
        signedIn.push(email);
        response.setHeader('set-cookie', `who=${email}`).end('{"csrfToken":"x"}');
      });
      if (waiting.size < 2) return;
      // Both are at the door; the slow one's answer is held back until the other one has been let in.
      const last = waiting.get(slow)!;
      for (const answer of waiting.values()) if (answer !== last) answer();
      setTimeout(last, 100);
      waiting.clear();
    });
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
});
afterEach(() => {
  door.closeAllConnections();
  door.close();
});

test('the first of a part in the sheet does its work, whoever signs in first: a repeat needs the same one', async () => {
  const people = ['ada@oda.example', 'bora@oda.example'].map(
    (email) => ({ email, name: email, role: 'chamber-staff', organisation: 'Oda' }) as ProgrammePerson,
  );
  const admin = { ask: () => Promise.resolve({ id: 'an-id', linkId: null }) } as unknown as Api;
  const { port } = door.address() as AddressInfo;
  const staff: unknown[] = [];
  for (slow of people.map((person) => person.email!)) {
    const folder = { name: 'sample' } as RawFolder;
    const run = new Run(folder, 'X', `http://127.0.0.1:${port}`, 5_000, [], admin, () => undefined);
    await invitePeople(run, people, 'password');
    staff.push(Reflect.get(run.as('chamber-staff'), 'cookie'));
  }
  expect(signedIn[0]).toBe('bora@oda.example');
  expect(staff).toEqual(['who=ada@oda.example', 'who=ada@oda.example']);
});
