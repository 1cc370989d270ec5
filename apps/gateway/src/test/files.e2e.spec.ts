import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FileStore } from '#platform/files/file-store';
import { House } from '#testing/house';
import { newId } from '#platform/database/ids';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { Door, type Visitor } from './door.js';

let house: House;
let door: Door;
let visitor: Visitor;
beforeAll(async () => {
  house = await House.start({ services: [accountsService] });
  door = await Door.open(house);
  visitor = await door.enter('yukleyen@ornek.example', {
    role: 'consultant',
    scopeType: 'institution',
    scopeId: newId(),
  });
});
afterAll(() => house?.stop());

const form = (name: string, content: Buffer | string) => {
  const head = `--sinir\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    raw: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--sinir--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=sinir' },
  };
};
const upload = (name: string, content: Buffer | string, by = visitor) =>
  by.post('/api/v1/files', undefined, form(name, content));
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100_000, 'x')]);

describe('an upload', () => {
  test('with the same key is one file, with another content a refusal', async () => {
    const send = (content: Buffer | string) => {
      const { raw, headers } = form('ek.pdf', content);
      return visitor.post('/api/v1/files', undefined, {
        raw,
        headers: { ...headers, 'idempotency-key': 'ayni-yukleme-1' },
      });
    };
    const first = await send(PDF);
    expect(first.status).toBe(201);
    expect((await send(PDF)).body).toEqual(first.body);
    expect(await send('%PDF-1.7 baska')).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });

  test('is staged and can be read by who sent it, safely', async () => {
    const { status, body } = await upload('Çalıştay tutanağı.pdf', PDF);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Çalıştay tutanağı.pdf', type: 'application/pdf', size: PDF.length });
    const read = await visitor.get(`/api/v1/files/${body.fileId}`);
    expect(read).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(PDF.length),
        'content-disposition': `attachment; filename="Calistay tutanagi.pdf"; filename*=UTF-8''%C3%87al%C4%B1%C5%9Ftay%20tutana%C4%9F%C4%B1.pdf`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      },
    });
    expect(
      (await visitor.get(`/api/v1/files/${body.fileId}?show=true`)).headers['content-disposition'],
    ).toMatch(/^inline;/);
    expect(
      (
        await visitor.get(`/api/v1/files/${body.fileId}`, {
          headers: { 'if-none-match': String(read.headers.etag) },
        })
      ).status,
    ).toBe(304);
    const other = await door.enter('baskasi@ornek.example', { role: 'admin', scopeType: 'installation' });
    for (const stranger of [other, door.stranger])
      expect(await stranger.get(`/api/v1/files/${body.fileId}`)).toMatchObject({
        status: 404,
        body: { code: 'NOT_FOUND' },
      });
  });

  test('is refused when it is not what its name says, too large, absent, or anonymous', async () => {
    expect(await upload('tutanak.pdf', '<html>')).toMatchObject({ status: 422, body: { code: 'FILE_TYPE' } });
    // Larger than any buffer on the way, and refused before it is read: the next request must not wait behind it.
    for (let i = 0; i < 5; i++)
      expect(await upload('program.exe', Buffer.alloc(20 * 1024 * 1024))).toMatchObject({
        status: 422,
        body: { code: 'FILE_TYPE' },
      });
    expect(await upload('program.exe', 'MZ')).toMatchObject({ status: 422, body: { code: 'FILE_TYPE' } });
    expect(await upload('buyuk.pdf', Buffer.concat([PDF, Buffer.alloc(25 * 1024 * 1024)]))).toMatchObject({
      status: 413,
      body: { code: 'PAYLOAD_TOO_LARGE' },
    });
    expect(await visitor.post('/api/v1/files', {})).toMatchObject({
      status: 415,
      body: { code: 'MEDIA_TYPE', params: { expected: 'multipart/form-data' } },
    });
    expect(
      await visitor.post('/api/v1/files', undefined, {
        raw: '--sinir--\r\n',
        headers: { 'content-type': 'multipart/form-data; boundary=sinir' },
      }),
    ).toMatchObject({ status: 400 });
    expect(await upload('x.pdf', PDF, door.stranger)).toMatchObject({ status: 401 });
    const { cookie } = visitor.headers;
    expect(await upload('x.pdf', PDF, door.stranger.with({ cookie }))).toMatchObject({
      status: 403,
      body: { code: 'CSRF' },
    });
  });

  test('once attached is for whom its owner says: by default nobody', async () => {
    const { fileId } = (await upload('ek.pdf', PDF)).body;
    await house.get('accounts', FileStore).attach(fileId, { owner: 'accounts', of: `account:${newId()}` });
    expect(await visitor.get(`/api/v1/files/${fileId}`)).toMatchObject({ status: 404 });
    expect(await visitor.get(`/api/v1/files/${newId()}`)).toMatchObject({ status: 404 });
    expect((await visitor.get('/api/v1/files/..%2f..%2fetc')).body.code).toMatch(
      /VALIDATION|ROUTE_NOT_FOUND/,
    );
  });
});
