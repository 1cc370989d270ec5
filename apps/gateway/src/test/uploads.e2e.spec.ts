import { createHash, randomBytes } from 'node:crypto';
import { appendFile, readdir } from 'node:fs/promises';
import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#platform/database/ids';
import { FolderFileStore } from '#platform/files/folder-file-store';
import { MAX_OPEN_UPLOADS, ResumableUploads } from '#platform/files/resumable-uploads';
import { House } from '#testing/house';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { Door, type Visitor } from './door.js';

const MB = 1024 * 1024;
const HOURS = 3600_000;
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3 * MB)]);
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const TUS = { 'tus-resumable': '1.0.0' };
const PIECE = { ...TUS, 'content-type': 'application/offset+octet-stream' };

let house: House;
/** Two gateways before one store, as in a cluster. */
let door: Door;
let other: Door;
let visitor: Visitor;
let stranger: Visitor;
beforeAll(async () => {
  house = await House.start({ services: [accountsService] });
  door = await Door.open(house);
  other = await Door.open(house);
  const scope = { scopeType: 'institution', scopeId: newId() } as const;
  visitor = await door.enter('yukleyen@ornek.example', { role: 'consultant', ...scope });
  stranger = await door.enter('rakip@ornek.example', { role: 'admin', scopeType: 'installation' });
});
afterAll(() => house?.stop());

const announce = (name: string, size: number | string, more: Record<string, string> = {}) => ({
  ...TUS,
  'upload-length': String(size),
  'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
  ...more,
});
const begin = (name: string, size: number | string, more?: Record<string, string>, by = visitor) =>
  by.post('/api/v1/files/uploads', undefined, { headers: announce(name, size, more) });
const begun = async (name: string, size: number): Promise<string> => {
  const { status, headers, text } = await begin(name, size);
  if (status !== 201) throw new Error(text);
  return String(headers.location);
};
const send = (where: string, offset: number, raw: Buffer, by = visitor) =>
  by.patch(where, undefined, { raw, headers: { ...PIECE, 'upload-offset': String(offset) } });
const head = (where: string, by = visitor) => by.send('HEAD', where, { headers: TUS });
const offsetOf = async (where: string): Promise<number> =>
  Number((await head(where)).headers['upload-offset']);
const atOther = (who: Visitor): Visitor =>
  Object.assign(
    Object.create(Object.getPrototypeOf(who) as object) as Visitor,
    other.stranger.with(who.headers),
  );

const folder = (): string => join(house.installation.envOf('gateway').FILES_DIR, 'uploads');
/** What lies there of uploads. */
const left = async (): Promise<string[]> =>
  (await readdir(folder(), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

/** A sender whose line is up as long as the test wants. */
function sender(where: string, offset: number, size: number): ClientRequest {
  const asked = request(new URL(where, door.gateway.url), {
    method: 'PATCH',
    headers: { ...visitor.headers, ...PIECE, 'upload-offset': offset, 'content-length': size },
  });
  // Cut by ourselves, or sent away by the gateway.
  asked.on('error', () => undefined);
  return asked;
}

/** Asks until so much is here: the answer itself is what is waited for. */
async function arrived(where: string, bytes: number): Promise<void> {
  while ((await offsetOf(where)) < bytes);
}

describe('an upload that was cut', () => {
  test('goes on where it was, at another gateway, and is the same file', async () => {
    const where = await begun('Çalıştay tutanağı.pdf', PDF.length);
    expect(await offsetOf(where)).toBe(0);
    const cut = sender(where, 0, PDF.length);
    cut.write(PDF.subarray(0, MB));
    await arrived(where, MB);
    cut.destroy();

    const elsewhere = atOther(visitor);
    expect((await head(where, elsewhere)).headers).toMatchObject({
      'upload-offset': String(MB),
      'upload-length': String(PDF.length),
      'cache-control': 'no-store',
    });
    const done = await send(where, MB, PDF.subarray(MB), elsewhere);
    expect(done).toMatchObject({ status: 204, headers: { 'upload-offset': String(PDF.length) } });
    const fileId = String(done.headers['filiz-file-id']);
    const { body } = await visitor.get(where);
    expect(body).toMatchObject({
      offset: PDF.length,
      file: { fileId, name: 'Çalıştay tutanağı.pdf', type: 'application/pdf', sha256: sha256(PDF) },
    });
    expect(await visitor.get(`/api/v1/files/${fileId}`)).toMatchObject({
      status: 200,
      headers: { etag: `"${sha256(PDF)}"`, 'content-length': String(PDF.length) },
    });
    // Whoever lost the last answer hears it again.
    expect((await head(where)).headers['filiz-file-id']).toBe(fileId);
    expect((await left()).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('goes on though the gateway has not noticed the cut, and says where when asked wrongly', async () => {
    const where = await begun('ek.pdf', PDF.length);
    const hanging = sender(where, 0, PDF.length);
    hanging.write(PDF.subarray(0, MB));
    await arrived(where, MB);
    expect(await send(where, 0, PDF)).toMatchObject({
      status: 409,
      body: { code: 'UPLOAD_OFFSET', params: { offset: MB } },
    });
    const done = await send(where, MB, PDF.subarray(MB));
    expect(done.status).toBe(204);
    expect((await visitor.get(where)).body.file.sha256).toBe(sha256(PDF));
  });

  test('is completed by a question when the gateway fell before its end', async () => {
    const where = await begun('ek.pdf', PDF.length);
    const store = new FolderFileStore(house.installation.envOf('gateway').FILES_DIR, house.clock);
    await send(where, 0, PDF.subarray(0, MB));
    const paths = await readdir(folder(), { recursive: true });
    await appendFile(
      join(
        folder(),
        paths.find((path) => path.endsWith('.part'))!,
      ),
      PDF.subarray(MB),
    );
    const fileId = String((await head(where)).headers['filiz-file-id']);
    expect(await store.meta(fileId)).toMatchObject({ sha256: sha256(PDF) });
  });
});

describe('an upload is', () => {
  test('not there for another account, nor for nobody', async () => {
    const where = await begun('gizli.pdf', PDF.length);
    for (const answer of [
      await stranger.get(where),
      await send(where, 0, PDF, stranger),
      await stranger.delete(where, { headers: TUS }),
      await visitor.get(`/api/v1/files/uploads/${newId()}`),
      await visitor.get('/api/v1/files/uploads/..%2f..%2fetc'),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect((await head(where, stranger)).status).toBe(404);
    expect((await head(where, door.stranger)).status).toBe(401);
    expect((await send(where, 0, PDF, door.stranger)).status).toBe(401);
    const { cookie } = visitor.headers;
    expect(await send(where, 0, PDF, door.stranger.with({ cookie }))).toMatchObject({
      status: 403,
      body: { code: 'CSRF' },
    });
    expect(await offsetOf(where)).toBe(0);
    expect((await visitor.delete(where, { headers: TUS })).status).toBe(204);
    expect((await head(where)).status).toBe(404);
  });

  test('refused by its name and by its content, and nothing is left of it', async () => {
    const before = await left();
    expect(await begin('program.exe', 100)).toMatchObject({ status: 422, body: { code: 'FILE_TYPE' } });
    const html = Buffer.from('<html>'.padEnd(2000, 'x'));
    const where = await begun('tutanak.pdf', html.length);
    expect((await send(where, 0, html.subarray(0, 1000))).status).toBe(204);
    expect(await send(where, 1000, html.subarray(1000))).toMatchObject({
      status: 422,
      body: { code: 'FILE_TYPE' },
    });
    expect((await head(where)).status).toBe(404);
    expect(await left()).toEqual(before);
  });

  test('refused when too large, at once; and holds no more than was announced', async () => {
    expect(await begin('buyuk.pdf', 25 * MB + 1)).toMatchObject({
      status: 413,
      body: { code: 'PAYLOAD_TOO_LARGE', params: { max: 25 * MB } },
    });
    const where = await begun('kucuk.pdf', 1000);
    expect(await send(where, 0, PDF)).toMatchObject({ status: 413, body: { code: 'PAYLOAD_TOO_LARGE' } });
    expect(await offsetOf(where)).toBe(0);
    await visitor.delete(where, { headers: TUS });
  });

  test('begun once for a key, and told what is wrong with its headers', async () => {
    const key = { 'idempotency-key': 'ayni-yukleme-2' };
    const first = await begin('ek.pdf', 1000, key);
    expect((await begin('ek.pdf', 1000, key)).body).toEqual(first.body);
    expect((await begin('ek.pdf', 1001, key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await begin('ek.pdf', 'çok')).toMatchObject({ status: 400, body: { code: 'UPLOAD_HEADER' } });
    expect(await begin('ek.pdf', 10, { 'tus-resumable': '0.2.2' })).toMatchObject({
      status: 412,
      headers: { 'tus-version': '1.0.0' },
    });
    const where = String(first.headers.location);
    expect(await visitor.patch(where, { a: 1 }, { headers: { ...TUS, 'upload-offset': '0' } })).toMatchObject(
      { status: 415 },
    );
    expect(
      await visitor.post('/api/v1/accounts/invitations', undefined, { raw: PDF, headers: PIECE }),
    ).toMatchObject({ status: 415 });
    expect((await visitor.send('OPTIONS', '/api/v1/files/uploads')).headers).toMatchObject({
      'tus-extension': 'creation,expiration,termination',
      'tus-max-size': String(25 * MB),
    });
    await visitor.delete(where, { headers: TUS });
  });

  test('one of so many that an account may have under way', async () => {
    const many = await door.enter('cok@ornek.example', { role: 'admin', scopeType: 'installation' });
    for (let i = 0; i < MAX_OPEN_UPLOADS; i++) expect((await begin('a.pdf', 10, {}, many)).status).toBe(201);
    expect(await begin('a.pdf', 10, {}, many)).toMatchObject({ status: 429, body: { code: 'UPLOADS_OPEN' } });
    expect((await begin('a.pdf', 10)).status).toBe(201);
  });

  test('over after 24 hours, and swept', async () => {
    const where = await begun('ek.pdf', PDF.length);
    await send(where, 0, PDF.subarray(0, MB));
    const { FILES_DIR } = house.installation.envOf('gateway');
    const uploads = new ResumableUploads(FILES_DIR, new FolderFileStore(FILES_DIR, house.clock), house.clock);
    const now = house.clock.now();
    await uploads.sweep(new Date(now.getTime() + 23 * HOURS));
    expect(await offsetOf(where)).toBe(MB);
    // The session would run out, too: so the store is asked.
    const late = new Date(now.getTime() + 25 * HOURS);
    expect(await uploads.sweep(late)).toBeGreaterThan(0);
    expect(await left()).toEqual([]);
    expect((await head(where)).status).toBe(404);
  });
});
