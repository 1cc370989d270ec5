import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { serviceContracts } from '#contracts/catalogue';
import { makeSecrets, manifests, root, text } from './test/containers.js';

/** deploy/kubernetes, read as far as it can be without a cluster. */
const base = 'deploy/kubernetes/base';
const { resources } = parse(text(`${base}/kustomization.yaml`)) as { resources: string[] };
const all = resources.flatMap((file) => manifests(`${base}/${file}`));
const workloads = all.filter((m) => ['Deployment', 'StatefulSet', 'Job'].includes(m.kind));
const names = serviceContracts.map((contract) => contract.name);

/** The keys of each Secret that apply-secrets.sh makes, told by a kubectl that only takes notes. */
const made = new Map<string, string[]>();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filiz-kubernetes-'));
  mkdirSync(join(folder, 'kubernetes'));
  cpSync(join(root, 'deploy/kubernetes/apply-secrets.sh'), join(folder, 'kubernetes/apply-secrets.sh'));
  makeSecrets(join(folder, 'secrets'));
  writeFileSync(
    join(folder, 'kubectl'),
    `#!/bin/sh\n[ "$1" = create ] && echo "$@" >> "${folder}/notes" || cat > /dev/null\n`,
  );
  chmodSync(join(folder, 'kubectl'), 0o755);
  execFileSync('sh', [join(folder, 'kubernetes/apply-secrets.sh')], {
    env: { PATH: process.env.PATH, KUBECTL: join(folder, 'kubectl') },
  });
  for (const line of readFileSync(join(folder, 'notes'), 'utf8').trim().split('\n')) {
    const words = line.split(' ');
    const files = words
      .filter((w) => w.startsWith('--from-file='))
      .map((w) => w.slice('--from-file='.length).split('='));
    for (const [key, file = key] of files)
      expect(`${key}: ${existsSync(join(folder, 'secrets', file))}`).toBe(`${key}: true`);
    made.set(
      words[3],
      files.map(([key]) => key),
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('deploy/kubernetes', () => {
  test('names all its files, and runs every service of the catalogue', () => {
    expect([...resources, 'kustomization.yaml'].sort()).toEqual(readdirSync(join(root, base)).sort());
    expect(workloads.map((w) => w.metadata.name).sort()).toEqual(
      [...names, 'gateway', 'nats', 'provision', 'topology'].sort(),
    );
  });

  test.each(workloads.map((w) => [w.metadata.name, w] as const))(
    '%s runs without rights that it does not need',
    (_name, workload) => {
      const pod = workload.spec!.template!.spec;
      expect(pod).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000 },
      });
      for (const container of pod.containers) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.image).toMatch(/^filiz-[a-z-]+:\d+\.\d+\.\d+$/);
        if (workload.kind !== 'Job')
          expect([container.livenessProbe, container.readinessProbe].every(Boolean)).toBe(true);
      }
    },
  );

  test('refers to secrets and holds none', () => {
    expect(all.filter((m) => m.kind === 'Secret')).toEqual([]);
    for (const file of readdirSync(join(root, 'deploy/kubernetes'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((f) => f.endsWith('.yaml')))
      expect(text(`deploy/kubernetes/${file}`)).not.toMatch(
        /postgres(ql)?:\/\/|password: |BEGIN [A-Z ]*PRIVATE/,
      );
    for (const { spec } of workloads)
      for (const { env = [] } of spec!.template!.spec.containers)
        for (const { name, value } of env)
          if (/PASSWORD|SECRET|TOKEN|KEY|DATABASE_URL|SMTP/.test(name))
            expect(value).toMatch(/^\/(run\/secrets|var\/lib\/filiz)/);
  });

  test('finds every file that it names in the Secret that apply-secrets.sh makes for it', () => {
    for (const workload of workloads) {
      const { containers, volumes = [] } = workload.spec!.template!.spec;
      const secretName = volumes.find((v) => v.secret)!.secret!.secretName;
      const keys = made.get(secretName) ?? [];
      for (const { name, value = '' } of containers[0].env ?? [])
        if (name.endsWith('_FILE'))
          expect(`${secretName}: ${name} ${keys.includes(basename(value))}`).toBe(
            `${secretName}: ${name} true`,
          );
    }
    expect([...made.keys()].sort()).toEqual(
      [...names, 'gateway', 'nats', 'provision', 'topology'].map((n) => `filiz-${n}`).sort(),
    );
    expect(made.get('filiz-nats')).toEqual([...names, 'gateway', 'operator'].map((n) => `nats-${n}`).sort());
    expect(made.get('filiz-provision')).toHaveLength(1 + 2 * names.length);
  });

  test('lets nobody talk to anybody by default', () => {
    const policies = all.filter((m) => m.kind === 'NetworkPolicy') as unknown as {
      metadata: { name: string };
      spec: object;
    }[];
    expect(policies.find((p) => p.metadata.name === 'nothing-by-default')?.spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
  });

  const kubectl = spawnSync('kubectl', ['version', '--client']).status === 0;
  (kubectl ? test : test.skip)('kubectl builds the example (skipped where there is no kubectl)', () => {
    execFileSync('kubectl', ['kustomize', join(root, 'deploy/kubernetes/overlays/example')], {
      stdio: 'pipe',
    });
  });
});
