import { isDeepStrictEqual } from 'node:util';
import { canonicalHash, canonicalJson, sha256 } from '#platform/signing/canonical';
import { verifyDetached, type Jwks } from '#platform/signing/signer';
import { rulesFrom } from './announced.rules.js';
import { DOSSIER_FORMAT, type DossierEnvelope } from './dossier.rules.js';
import { select } from './selection.rules.js';

export interface Replay {
  /** Everything holds, and the rules give what the dossier says. */
  same: boolean;
  /** Where it differs, in words. */
  differences: string[];
  /** Signed with a sample instance’s key. */
  test: boolean;
  kid: string;
  /** Which decision of which call it is, as the file says, in words; absent: it is no dossier. */
  about?: string;
}

/**
 * Checks a dossier from its bytes alone: spelling, hashes, signature, commitment of the seed, and the selection computed
 * anew with the same rules. `pinned`: the keys of an institution; without it, the key inside the file is only shown.
 */
export async function replay(bytes: Uint8Array, pinned?: Jwks): Promise<Replay> {
  const broken = (...differences: string[]): Replay => ({ same: false, differences, test: false, kid: '' });
  let file: DossierEnvelope;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    file = JSON.parse(text) as DossierEnvelope;
  } catch (error) {
    return broken(`not JSON in UTF-8: ${(error as Error).message.slice(0, 200)}`);
  }
  if ((file as Partial<DossierEnvelope> | null)?.content?.format !== DOSSIER_FORMAT)
    return broken(`not a dossier of the format ${String(DOSSIER_FORMAT)}`);
  const { content } = file;
  const differences: string[] = [];
  try {
    if (!isDeepStrictEqual(Object.keys(file), ['content', 'sha256', 'signature']))
      differences.push('members beside content, sha256 and signature');
    if (canonicalJson(file) !== text) differences.push('spelling: the file is not its own RFC 8785 JSON');
    if (canonicalHash(content) !== file.sha256) differences.push('sha256: not that of the content');
    differences.push(...(await signatureFaults(file, pinned)), ...inputFaults(content));
    const { rules, seed, applications, exceptions, steps } = content.input;
    differences.push(...resultDifferences(select(rules, seed, applications, exceptions, steps), content));
  } catch (error) {
    differences.push(`not of the form that the format describes: ${(error as Error).message.slice(0, 200)}`);
  }
  const { kid = '', test = false } = content.key ?? {};
  return { same: differences.length === 0, differences, test, kid, about: aboutOf(content) };
}

/** What the file says it is. It may say anything: nothing of it is relied on. */
function aboutOf({ input, result, decision }: DossierEnvelope['content']): string {
  const count = (outcome: string) => result?.lines?.filter?.((line) => line.outcome === outcome).length;
  return [
    `Call ${input?.call?.body?.call?.code}, decision ${decision?.number} of ${decision?.decidedOn}, version ${decision?.version}:`,
    `${input?.applications?.length} applications, ${count('selected')} selected, ${count('reserve')} in reserve.`,
  ].join(' ');
}

/** Signature and key: the kid is the key’s RFC 7638 thumbprint, and no byte of the signature is idle. */
async function signatureFaults({ content, signature }: DossierEnvelope, pinned?: Jwks): Promise<string[]> {
  const { key } = content;
  const thumbprint = Buffer.from(
    sha256(JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x })),
    'hex',
  ).toString('base64url');
  const faults: string[] = [];
  if (thumbprint !== key.kid) faults.push('key: its kid is not its thumbprint');
  const known = pinned?.keys.find((k) => k.kid === key.kid);
  if (pinned && known?.x !== key.x) faults.push('key: not one of the keys that were given');
  for (const part of signature.split('.'))
    if (Buffer.from(part, 'base64url').toString('base64url') !== part) faults.push('signature: spelling');
  const { test: _test, ...jwk } = key;
  const verified = await verifyDetached(content, signature, { keys: [jwk] });
  if (!verified.valid) faults.push(`signature: not one of this content by its key (${verified.reason})`);
  return faults;
}

/** The fingerprint that the board saw, the announced version, its rules and the committed seed. */
function inputFaults({ input, result, record, sha256: fingerprint }: DossierEnvelope['content']): string[] {
  const { call, rules, seed } = input;
  const faults: string[] = [];
  if (canonicalHash({ input, result }) !== fingerprint)
    faults.push('content.sha256: not that of input and result');
  if (canonicalHash(call.body) !== call.sha256)
    faults.push('call version: its hash is not that of what was announced');
  if (canonicalJson(rulesFrom(call.body.call, call.body.selection)) !== canonicalJson(rules))
    faults.push('rules: not those that the call announced');
  for (const version of record.versions)
    if (canonicalHash(version.body) !== version.sha256)
      faults.push(`record: the hash of version ${version.number} is not that of what was announced`);
  const last = record.versions.at(-1);
  if (last?.number !== call.number || last.sha256 !== call.sha256)
    faults.push('record: the version used is not the last one announced');
  if (sha256(seed) !== call.body.selection.seedSha256)
    faults.push('seed: not the one that was committed when the call opened');
  return faults;
}

const MOST = 50;

function resultDifferences(
  computed: DossierEnvelope['content']['result'],
  { input, result: said }: DossierEnvelope['content'],
): string[] {
  const numbers = new Map(input.applications.map((a) => [a.id, a.number]));
  const named = (id: string) => (numbers.get(id) ? `${numbers.get(id)} (${id})` : id);
  const lines = new Map(said.lines.map((line) => [line.id, line]));
  const differences = computed.lines.flatMap((line, i) => {
    const other = lines.get(line.id);
    if (!other) return [`result: ${named(line.id)} is missing`];
    const at = said.lines[i]?.id === line.id ? [] : [`result: ${named(line.id)} belongs at place ${i + 1}`];
    const fields = [...new Set([...Object.keys(line), ...Object.keys(other)])] as (keyof typeof line)[];
    return [
      ...at,
      ...fields
        .filter((field) => line[field] !== other[field])
        .map((f) => `result: ${named(line.id)}: ${f} is ${String(other[f])}, computed ${String(line[f])}`),
    ];
  });
  if (said.lines.length !== computed.lines.length)
    differences.push(`result: ${said.lines.length} lines, computed ${computed.lines.length}`);
  if (canonicalJson(computed.exceptions) !== canonicalJson(said.exceptions))
    differences.push('result: the effects of the exceptions differ');
  return differences.length > MOST
    ? [...differences.slice(0, MOST), `and ${differences.length - MOST} more`]
    : differences;
}
