import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { filesBelow, stamp, stateOf } from './fingerprint.mjs';
import { alone } from './lock.mjs';
import { root } from './root.mjs';
import { runLogged } from './run.mjs';
import { say, seconds, timed, Trouble } from './say.mjs';

const dist = join(root, 'dist');
// One stamp for each half, so that a change of a screen does not build the services again, nor the other way round.
const servicesStamp = stamp(join(dist, '.services-stamp'));
const webStamp = stamp(join(dist, '.web-stamp'));
const webConfig = 'apps/web/vite.config.ts';

/** Folders whose files are for tests or tools only. */
const skippedFolders = new Set(['node_modules', 'test', 'e2e', 'dist', 'coverage', '.git']);
const isTestFile = (path) => /\.(spec|test|e2e)\.[cm]?tsx?$/.test(path);
const isSkipped = (path) => path.split('/').some((part) => skippedFolders.has(part)) || isTestFile(path);

const serviceFiles = () => filesBelow(['apps', 'libs'], (path) => !isSkipped(path) && path !== 'apps/web');
// The screens share the contracts' decorator-free files, and the pictures of the libraries' versions.
const webFiles = () => filesBelow(['apps/web', 'libs/contracts'], (path) => !isSkipped(path));
const common = ['package.json', 'package-lock.json', '.swcrc', 'scripts/lib/built.mjs'];

/**
 * Builds what is not built or has changed since: services to dist/apps and dist/libs, the screens to dist/web. A build
 * lands only when it is whole: a failed one leaves the last in place, and an instance that is running keeps its files
 * until then.
 *
 * @param {{ web?: boolean, force?: boolean }} [options] web: false leaves the screens out; force: builds in any case
 * @returns {Promise<boolean>} whether something was built
 */
export function ensureBuilt(options = {}) {
  return alone('building', () => build(options));
}

async function build({ web = true, force = false }) {
  const services = serviceFiles();
  const servicesState = stateOf([...common, ...services]);
  const webState = web && existsSync(join(root, webConfig)) ? stateOf([...common, ...webFiles()]) : undefined;
  const work = [];
  if (force || !servicesStamp.is(servicesState)) work.push(() => buildServices(services, servicesState));
  if (webState && (force || !webStamp.is(webState))) work.push(() => buildWeb(webState));
  if (work.length === 0) return false;
  await timed('Building', () => Promise.all(work.map((half) => half())));
  return true;
}

/** TypeScript to JavaScript, file by file (types are checked by `npm run check`, not here), and what else lies in src. */
async function buildServices(files, state) {
  const { transformFile } = await import('@swc/core');
  const target = emptyFolder(join(dist, '.new'));
  const failures = [];
  const compile = async (file) => {
    try {
      const { code, map } = await transformFile(join(root, file), {
        cwd: root,
        configFile: join(root, '.swcrc'),
        sourceFileName: relative(join(dist, dirname(file)), join(root, file)),
        outputPath: join(dist, dirname(file)),
      });
      const output = join(target, file.replace(/ts$/, 'js'));
      const name = output.slice(output.lastIndexOf('/') + 1);
      put(output, map ? `${code}\n//# sourceMappingURL=${name}.map\n` : code);
      if (map) put(`${output}.map`, map);
    } catch (error) {
      failures.push(`${file}: ${error.message}`);
    }
  };
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  await Promise.all(sources.map(compile));
  if (failures.length > 0)
    throw new Trouble(`The services cannot be built:\n\n${failures.slice(0, 5).join('\n\n')}`);
  for (const file of files.filter(isAsset)) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    copyFileSync(join(root, file), join(target, file));
  }
  for (const part of ['apps', 'libs']) replace(join(dist, part), join(target, part));
  rmSync(target, { recursive: true, force: true });
  servicesStamp.set(state);
}

/** Data, templates, fonts: all that lies beside the code in src and is not code or prose. */
const isAsset = (file) =>
  /^(apps|libs)\/[^/]+\/src\//.test(file) && !['.ts', '.tsx', '.mts', '.md'].includes(extname(file));

async function buildWeb(state) {
  const start = Date.now();
  const target = join(dist, '.new-web');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = ['--outDir', target, '--emptyOutDir', '--logLevel', 'warn'];
  await runLogged('vite-build', process.execPath, [vite, 'build', join(root, 'apps/web'), ...options], {
    env: { NODE_ENV: 'production' },
  });
  replace(join(dist, 'web'), target);
  webStamp.set(state);
  if (Date.now() - start > 20_000) say(`  (the screens took ${seconds(Date.now() - start)})`);
}

function put(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function emptyFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function replace(folder, by) {
  const old = `${folder}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  if (existsSync(by)) renameSync(by, folder);
  rmSync(old, { recursive: true, force: true });
}
