import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

/** Reads the deployment's files as container engines would, as far as that can be had without one. */
export const root = join(import.meta.dirname, '../../..');
export const text = (file: string): string => readFileSync(join(root, file), 'utf8');

export interface ComposeService {
  image: string;
  build?: { dockerfile: string; target: string; args: Record<string, string> };
  environment?: Record<string, string>;
  secrets?: (string | { source: string; target: string })[];
  networks: string[];
  ports?: string[];
  volumes?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  depends_on?: Record<string, { condition: string }>;
}
export interface Compose {
  services: Record<string, ComposeService>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, object>;
  secrets: Record<string, { file: string }>;
}

/** docker-compose.yml with its anchors followed and the defaults of `${NAME:-default}` filled in. */
export function readCompose(): Compose {
  const plain = text('docker-compose.yml').replace(/\$\{\w+:-([^}]*)\}/g, '$1');
  return parse(plain, { merge: true }) as Compose;
}

/** Which secret lies in a container under which name. */
export const secretsOf = (service: ComposeService): Map<string, string> =>
  new Map((service.secrets ?? []).map((s) => (typeof s === 'string' ? [s, s] : [s.target, s.source])));

/** The environment of a compose service, its secrets read from a folder that make-secrets.mjs has filled. */
export function environmentOf(service: ComposeService, secretsFolder: string): Record<string, string> {
  const files = secretsOf(service);
  const here = (value: string) => {
    if (!value.startsWith('/run/secrets/')) return value;
    const source = files.get(basename(value));
    if (!source) throw new Error(`${value} is not among the service's secrets`);
    return join(secretsFolder, source);
  };
  return Object.fromEntries(Object.entries(service.environment ?? {}).map(([k, v]) => [k, here(v)]));
}

export function makeSecrets(folder: string, databaseUrl?: string): void {
  const env = { PATH: process.env.PATH, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
  execFileSync(process.execPath, [join(root, 'scripts/deploy/make-secrets.mjs'), folder], { env });
}

/** What deploy/nats/entrypoint.sh makes of template and secrets; `program` takes the server's place. */
export function renderNatsUsers(secrets: string, target: string, program = '/bin/true'): string {
  execFileSync('sh', [join(root, 'deploy/nats/entrypoint.sh'), '-t'], {
    env: {
      PATH: process.env.PATH,
      NATS_CONF_DIR: join(root, 'deploy/nats'),
      NATS_SECRETS_DIR: secrets,
      NATS_RUN_DIR: target,
      NATS_SERVER: program,
    },
    stdio: 'pipe',
  });
  return join(target, 'users.conf');
}

export interface Manifest {
  kind: string;
  metadata: { name: string };
  spec?: { template?: { spec: PodSpec } };
}
interface PodSpec {
  automountServiceAccountToken?: boolean;
  securityContext?: { runAsNonRoot?: boolean; runAsUser?: number };
  containers: {
    name: string;
    image: string;
    env?: { name: string; value?: string }[];
    livenessProbe?: object;
    readinessProbe?: object;
    securityContext?: {
      allowPrivilegeEscalation?: boolean;
      readOnlyRootFilesystem?: boolean;
      capabilities?: { drop?: string[] };
    };
    volumeMounts?: { name: string; mountPath: string; readOnly?: boolean }[];
  }[];
  volumes?: { name: string; secret?: { secretName: string } }[];
}

/** All documents of one manifest. */
export const manifests = (file: string): Manifest[] =>
  parseAllDocuments(text(file)).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS() as Manifest;
  });
