import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors/domain-error';
import { StaticFiles } from './static-files.js';

/** Vite names these by their content, so they never change. */
const HASHED = /^\/assets\//;
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the built web application: its files as they are, and `index.html` for every address of a screen. Addresses of
 * the API are never answered with a page.
 */
export function serveWeb(instance: FastifyInstance, webDir: string): void {
  const files = new StaticFiles(webDir);
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request.url);
    if (path === undefined || /^\/(api|health|metrics)(\/|$)/.test(path))
      throw new DomainError('ROUTE_NOT_FOUND');
    if (files.has(path)) return files.send(path, HASHED.test(path) ? FOREVER : 'no-cache', request, reply);
    // A missing script must not come as a page: the browser would report a syntax error instead of a missing file.
    if (HASHED.test(path) || !wantsPage(request) || !files.has('/index.html'))
      throw new DomainError('ROUTE_NOT_FOUND');
    return files.send('/index.html', 'no-cache', request, reply);
  };
  instance.get('/', answer);
  instance.get('/*', answer);
}

const wantsPage = (request: FastifyRequest): boolean =>
  /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split('?')[0]);
  } catch {
    // A broken escape names nothing that we have.
    return undefined;
  }
}
