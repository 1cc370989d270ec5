import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contractsPage } from './generate/contracts-page.js';
import { kubernetesServices } from './generate/kubernetes-services.js';
import { natsUsersTemplate } from './generate/nats-users-template.js';

/**
 * Files made from the contracts' catalogue. `npm run generate` writes them, `--check` (in `npm run check`) says whether
 * they are current.
 */
const root = join(import.meta.dirname, '..');
const files: Record<string, () => string> = {
  'docs/contracts.md': contractsPage,
  'deploy/nats/users.conf.template': natsUsersTemplate,
  'deploy/kubernetes/base/services.yaml': kubernetesServices,
};

const check = process.argv.includes('--check');
for (const [name, make] of Object.entries(files)) {
  const path = join(root, name);
  const content = make();
  const current = existsSync(path) && readFileSync(path, 'utf8') === content;
  if (current) continue;
  if (check) {
    process.stderr.write(`${name} is not current: npm run generate\n`);
    process.exitCode = 1;
    continue;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  process.stdout.write(`${name} written\n`);
}
