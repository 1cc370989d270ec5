import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/** The gateway sends `.br` or `.gz` where it finds them beside a file. */
function compress(): Plugin {
  return {
    name: 'filiz-compress',
    apply: 'build',
    async writeBundle({ dir }) {
      for (const entry of await readdir(dir!, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|svg|html|json)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const content = await readFile(path);
        if (content.length < 1024) continue;
        await writeFile(
          `${path}.br`,
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        );
        await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}

/**
 * Mantine's Table brings its own scroll area, and with it a library for floating boxes: 17 KB that every list would load and
 * none uses (our tables scroll in a plain box).
 */
function plainTables(): Plugin {
  const plain = '\0plain-scroll-area';
  return {
    name: 'filiz-plain-tables',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith('/ScrollArea.mjs') && importer?.endsWith('TableScrollContainer.mjs')
        ? plain
        : undefined,
    load: (id) => (id === plain ? `export const ScrollArea = 'div';` : undefined),
  };
}

/** `vite` and `vite preview` ask a running house. */
const proxy = { '/api': process.env.FILIZ_API ?? 'http://localhost:3000' };

const components = (...names: string[]) =>
  new RegExp(`@mantine[\\\\/]core[\\\\/]esm[\\\\/]components[\\\\/](?:${names.join('|')})[\\\\/]`);

/** The same with what all of Mantine stands on. */
const shared = (...names: string[]) =>
  new RegExp(`${components(...names).source}|@mantine[\\\\/](?:core[\\\\/]esm[\\\\/]core|hooks)[\\\\/]`);

export default defineConfig({
  root: here,
  plugins: [plainTables(), react(), compress()],
  resolve: { alias: [{ find: /^#contracts\/(.*)$/, replacement: join(root, 'libs/contracts/src/$1.ts') }] },
  build: {
    outDir: join(root, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
    // What every page needs in one file, the console's router in another; each is closed in itself.
    rolldownOptions: {
      output: {
        advancedChunks: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](?:react|react-dom|scheduler|i18next|react-i18next)[\\/]/,
              priority: 40,
            },
            {
              name: 'mantine',
              test: shared(
                'Alert',
                'ActionIcon',
                'Anchor',
                'Badge',
                'Button',
                'Center',
                'CloseButton',
                'Container',
                'Group',
                'Input',
                'InputBase',
                'List',
                'Loader',
                'Notification',
                'Portal',
                'SimpleGrid',
                'Stack',
                'Text',
                'TextInput',
                'Title',
              ),
              priority: 30,
            },
            { name: 'floating', test: /node_modules[\\/]@floating-ui[\\/]/, priority: 20 },
            {
              name: 'router',
              test: /node_modules[\\/]@tanstack[\\/](?:history|router-core|react-router|store|react-store)[\\/]/,
              priority: 20,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 5173, proxy },
  preview: { host: '127.0.0.1', port: 5174, proxy },
});
