import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { allCommands } from '#contracts/catalogue';
import { House } from '#testing/house';
import { openApiDocument } from '../openapi/document.js';
import { Door } from './door.js';

/** What a controller answers, as Nest notes it, in the words of the document. */
function routesOf(controller: Type): string[] {
  const under = Reflect.getMetadata(PATH_METADATA, controller) as string;
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
    const method = (
      typeof handler === 'function' ? Reflect.getMetadata(METHOD_METADATA, handler) : undefined
    ) as RequestMethod | undefined;
    if (method === undefined) return [];
    const path = [under, Reflect.getMetadata(PATH_METADATA, handler as object) as string]
      .join('/')
      .replace(/\/+/g, '/')
      .replace(/^\/?(.*?)\/?$/, '/$1')
      .replace(/:(\w+)/g, '{$1}');
    return `${RequestMethod[method]} ${path}`;
  });
}

let house: House;
let door: Door;
const webDir = mkdtempSync(join(tmpdir(), 'filiz-web-'));
beforeAll(async () => {
  mkdirSync(join(webDir, 'assets'));
  writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>Filiz</title>');
  writeFileSync(join(webDir, 'assets', 'app-1a2b3c.js'), 'export {};');
  writeFileSync(join(webDir, 'assets', 'app-1a2b3c.js.gz'), gzipSync('export {};'));
  writeFileSync(join(webDir, '.env'), 'secret');
  house = await House.start({ services: [] });
  door = await Door.open(house, { webDir });
});
afterAll(async () => {
  await house?.stop();
  rmSync(webDir, { recursive: true, force: true });
});

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1, references included', async () => {
    const { body } = await door.stranger.get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(body));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
    validator.resolveRefs();
    const text = JSON.stringify(body);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(body.components.schemas[name]).toBeDefined();
  });

  test('has every route of the catalogue, with its access', () => {
    const { paths } = openApiDocument() as { paths: Record<string, Record<string, Record<string, unknown>>> };
    for (const command of allCommands.filter((c) => c.http)) {
      const operation =
        paths[command.http!.path.replace(/:(\w+)/g, '{$1}')][command.http!.method.toLowerCase()];
      expect(operation['x-filiz-access']).toEqual(command.access);
      expect(Object.keys(operation.responses as object)).toContain(command.creates ? '201' : '200');
    }
  });

  test('has every route that is answered at all: what is not in it, no test of roles would try', () => {
    const { paths } = openApiDocument() as { paths: Record<string, Record<string, unknown>> };
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const answered = [...door.gateway.app.get(ModulesContainer).values()]
      .flatMap((module) => [...module.controllers.values()])
      .flatMap(({ metatype }) => routesOf(metatype as Type));
    expect(answered.length).toBeGreaterThan(100);
    // How it is, for whoever watches the house: outside /api/v1, and says nothing of anybody. OPTIONS tells what tus is spoken.
    const outside = ['GET /health/live', 'GET /health/ready', 'GET /metrics', 'OPTIONS /files/uploads'];
    expect([...new Set(answered)].sort()).toEqual([...described, ...outside].sort());
  });

  test('can be read and tried on a page without inline scripts', async () => {
    const page = await door.stranger.get('/api/docs');
    expect(page.headers['content-type']).toMatch(/html/);
    expect(page.text).not.toMatch(/<script>|onclick/);
    for (const [, path] of page.text.matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await door.stranger.get(path)).status).toBe(200);
  });
});

describe('the web application', () => {
  const page = { headers: { accept: 'text/html' } };

  test('is served for every screen, never for the API', async () => {
    for (const path of ['/', '/programs/1', '/davet?x=1']) {
      const answer = await door.stranger.get(path, page);
      expect(answer).toMatchObject({
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
      });
    }
    for (const path of ['/api/v1/nothing', '/api', '/health/x', '/metrics/x'])
      expect(await door.stranger.get(path, page)).toMatchObject({
        status: 404,
        body: { code: 'ROUTE_NOT_FOUND' },
      });
  });

  test('keeps hashed files for good, gives them compressed, and answers 304', async () => {
    const plain = await door.stranger.get('/assets/app-1a2b3c.js');
    expect(plain).toMatchObject({
      status: 200,
      text: 'export {};',
      headers: {
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': 'text/javascript; charset=utf-8',
      },
    });
    const zipped = await door.stranger.get('/assets/app-1a2b3c.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    const again = await door.stranger.get('/assets/app-1a2b3c.js', {
      headers: { 'if-none-match': String(plain.headers.etag) },
    });
    expect(again.status).toBe(304);
    expect(await door.stranger.get('/assets/gone-000000.js', page)).toMatchObject({ status: 404 });
  });

  test('never leaves its folder', async () => {
    for (const path of [
      '/.env',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/..%2f.env',
      '/..%2f..%2fetc%2fpasswd',
    ]) {
      const answer = await door.stranger.get(path, page);
      expect(answer.text).not.toMatch(/secret|root:/);
    }
  });
});
