import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '#platform/database/ids';
import { House } from '#testing/house';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { advisoryService } from '../../../advisory/src/advisory.service-definition.js';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { reportingService } from '../../../reporting/src/reporting.service-definition.js';
import { Door, type Visitor } from './door.js';

/** A file's id is no right: who may not see the record may not have the file, nor give it to a record of their own. */
let house: House;
let door: Door;
const chamber = newId();
const [firmId, rivalId] = [newId(), newId()];
const people = new Map<string, Visitor>();

beforeAll(async () => {
  house = await House.start({
    services: [accountsService, programsService, firmRegistryService, advisoryService, reportingService],
  });
  door = await Door.open(house);
  const enter = async (name: string, ...grants: Parameters<Door['enter']>[1][]) =>
    people.set(name, await door.enter(`${name}@ornek.example`, ...grants));
  await enter('staff', { role: 'staff', scopeType: 'institution', scopeId: chamber });
  await enter('firm', { role: 'firm', scopeType: 'firm', scopeId: firmId });
  await enter('rival', { role: 'firm', scopeType: 'firm', scopeId: rivalId });
  await enter('stranger', { role: 'staff', scopeType: 'institution', scopeId: newId() });
}, 60_000);
afterAll(() => house?.stop());

const as = (name: string): Visitor => people.get(name)!;
async function made(name: string, path: string, body: object): Promise<Record<string, string>> {
  const answer = await as(name).post(`/api/v1${path}`, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer.body as Record<string, string>;
}
async function upload(name: string): Promise<string> {
  const raw = [
    '--grenze',
    'Content-Disposition: form-data; name="file"; filename="tuketim.csv"',
    'Content-Type: text/csv',
    '',
    'Ay;kWh\n2026-01;120000',
    '--grenze--',
    '',
  ].join('\r\n');
  const answer = await as(name).post('/api/v1/files', undefined, {
    raw,
    headers: { 'content-type': 'multipart/form-data; boundary=grenze' },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return (answer.body as { fileId: string }).fileId;
}
/** Who gets the file. */
async function readers(fileId: string): Promise<string[]> {
  const got: string[] = [];
  for (const [name, visitor] of people)
    if ((await visitor.get(`/api/v1/files/${fileId}`)).status === 200) got.push(name);
  if ((await door.stranger.get(`/api/v1/files/${fileId}`)).status === 200) got.push('anybody');
  return got.sort();
}

test('plant data is for the firm and its named consultant, whoever knows the id of its file', async () => {
  const { id: programId } = await made('staff', '/programs', {
    code: 'DOSYA',
    title: 'Dosya denemesi',
    executorId: chamber,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    sectors: [{ code: 'textile', tr: 'Tekstil', en: 'Textile' }],
    ambassadorsPerFirm: 2,
  });
  const { id: otherProgram } = await made('staff', '/programs', {
    code: 'BASKA',
    title: 'Başka bir proje',
    executorId: chamber,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    sectors: [],
    ambassadorsPerFirm: 2,
  });
  for (const [name, role, scopeId] of [
    ['consultant', 'consultant', programId],
    ['analyst', 'analyst', programId],
    ['reviewer', 'reviewer', programId],
    ['consultant-elsewhere', 'consultant', otherProgram],
  ] as const)
    people.set(name, await door.enter(`${name}@ornek.example`, { role, scopeType: 'program', scopeId }));
  for (const id of [firmId, rivalId])
    await made('staff', `/programs/${programId}/participations`, { firmId: id, sector: 'textile' });
  await house.settled();
  const opened = (await made('staff', `/programs/${programId}/data-requests`, {
    reference: 'VT-1',
    dueOn: '2026-04-01',
    items: ['Elektrik'],
  })) as unknown as { items: { id: string; firmId: string }[] };
  const request = (of: string) => opened.items.find((item) => item.firmId === of)!.id;

  const fileId = await upload('firm');
  // Staged: nobody's but the sender's, to read and to use.
  expect(await readers(fileId)).toEqual(['firm']);
  const stolen = await as('rival').post(`/api/v1/data-requests/${request(rivalId)}/answers`, {
    fileIds: [fileId],
  });
  expect([stolen.status, stolen.body.code]).toEqual([422, 'FILE_NOT_FOUND']);
  const listed = await as('staff').post(`/api/v1/programs/${programId}/data-requests/imports`, { fileId });
  expect([listed.status, listed.body.code]).toEqual([422, 'FILE_NOT_FOUND']);

  await made('firm', `/data-requests/${request(firmId)}/answers`, { fileIds: [fileId] });
  expect(await readers(fileId)).toEqual(['firm']);
  const { accountId } = (await as('consultant').get('/api/v1/sessions/current')).body as {
    accountId: string;
  };
  await made('staff', `/programs/${programId}/named-consultants`, { firmId, accountId });
  expect(await readers(fileId)).toEqual(['consultant', 'firm']);
  const again = await as('rival').post(`/api/v1/data-requests/${request(rivalId)}/answers`, {
    fileIds: [fileId],
  });
  expect(again.status).toBe(422);
});

test('an export is for who asked for it', async () => {
  const { items } = (await as('staff').get('/api/v1/programs')).body as {
    items: { id: string; code: string }[];
  };
  const { id } = items.find((p) => p.code === 'DOSYA')!;
  await house.settled();
  const { fileId } = await made('staff', `/programs/${id}/indicator-exports`, { format: 'csv' });
  expect(await readers(fileId)).toEqual(['staff']);
});
