import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { programCommands } from '#contracts/programs/program.commands';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { readTable } from '#platform/imports/table-reader';
import { withRole } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { openCallsService } from '../open-calls.service-definition.js';
import { aCall, aDecision, aChamber, type Chamber } from './factories.js';

const SAMPLES = new URL('../../../../samples/dekvep/', import.meta.url);
const REASON = { backfillReason: 'Kapanmış proje kâğıttan giriliyor' };

let house: House;
let chamber: Chamber;
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService, openCallsService] });
  chamber = await aChamber(house);
});
afterAll(() => house?.stop());

async function upload(content: Readable, name: string, by: Actor = chamber.staff): Promise<string> {
  const { fileId } = await house
    .get('open-calls', FileStore)
    .stage(content, { name, uploadedBy: by.id, maxBytes: 10_000_000 });
  return fileId;
}
const sample = (name: string) => upload(createReadStream(new URL(name, SAMPLES)), name);

/** A call of the past, open. */
async function pastCall(over: Parameters<typeof aCall>[1]): Promise<string> {
  const { id } = await house.ask(
    callCommands.createCall,
    { ...aCall(chamber.programId, over), occurredAt: '2022-04-11T06:00:00Z', ...REASON },
    chamber.staff,
  );
  await house.ask(
    callCommands.openCall,
    { callId: id, occurredAt: '2022-04-11T06:00:00Z', ...REASON },
    chamber.staff,
  );
  return id;
}
const firmCall = (over = {}) =>
  pastCall({
    deadline: '2022-05-13T14:00:00Z',
    sectors: ['textile', 'plastics', 'white'].map((sector) => ({ sector, max: 7, reserve: 3 })),
    criteria: [
      ['Ö1', '30'],
      ['Ö2', '20'],
      ['Ö3', '20'],
      ['Ö4', '15'],
      ['Ö5', '15'],
    ].map(([code, weight]) => ({ code, title: code, weight, maxPoints: 100 })),
    tieBreakers: ['criterion:Ö1', 'earlier'],
    ...over,
  });
const importApplications = (callId: string, fileId: string, dryRun: boolean, over = {}) =>
  house.ask(
    applicationCommands.importApplications,
    { callId, fileId, dryRun, ...REASON, ...over },
    chamber.staff,
  );
const states = async (callId: string) => {
  const rows = await house.sql<{ state: string; n: number }>(
    'open-calls',
    'SELECT state, count(*)::int AS n FROM application WHERE call_id = $1 GROUP BY state',
    [callId],
  );
  return Object.fromEntries(rows.map((r) => [r.state, r.n]));
};

describe('a past call from its lists', () => {
  let callId: string;

  test('is tried first and changes nothing', async () => {
    callId = await firmCall();
    const report = await importApplications(callId, await sample('applications.csv'), true);
    expect(report).toMatchObject({ dryRun: true, read: 51, accepted: 51, refused: 0, merged: 0 });
    expect(report.issues).toContainEqual({ row: 54, code: 'APPLICATION_LATE', outcome: 'warning' });
    expect(await states(callId)).toEqual({});
    expect(await house.sql('firm-registry', 'SELECT count(*)::int AS n FROM firm')).toEqual([{ n: 0 }]);
  });

  test('enters each application at its own instant, as the list says it ended; a repeat doubles nothing', async () => {
    const fileId = await sample('applications.csv');
    const first = await importApplications(callId, fileId, false);
    expect(first).toMatchObject({ dryRun: false, read: 51, refused: 0, merged: 0 });
    expect(await states(callId)).toEqual({ submitted: 48, withdrawn: 2, ineligible: 1 });
    const again = await importApplications(callId, fileId, false);
    expect(again).toMatchObject({ importId: first.importId, read: 51, accepted: 0, merged: 51 });
    // A repeat that is refused does not take the list away from the import that holds it.
    await expect(
      importApplications(callId, fileId, false, { backfillReason: undefined }),
    ).rejects.toMatchObject({ code: 'BACKFILL_REASON' });
    expect((await house.get('open-calls', FileStore).meta(fileId)).attachedTo).toBeDefined();
    const otherUpload = await importApplications(callId, await sample('applications.csv'), false);
    expect(otherUpload).toMatchObject({ merged: 51 });
    expect(await states(callId)).toEqual({ submitted: 48, withdrawn: 2, ineligible: 1 });
    const [fact] = await house.sql<{ at: Date; data: object; program: string }>(
      'open-calls',
      `SELECT o.occurred_at AS at, o.data, o.program_id AS program FROM outbox o JOIN application a ON a.id = o.aggregate_id WHERE a.number = 'B-001'`,
    );
    expect(fact).toMatchObject({
      at: new Date('2022-04-14T06:00:00Z'),
      program: chamber.programId,
      data: { state: 'submitted', sector: 'plastics', callKind: 'firm-call' },
    });
  });

  test('shows in the history when each thing happened, and when it was entered', async () => {
    const [{ id: applicationId }] = await house.sql<{ id: string }>(
      'open-calls',
      `SELECT id FROM application WHERE number = 'B-001'`,
    );
    const { items } = await house.ask(noticeCommands.readTimeline, { applicationId }, chamber.staff);
    expect(items).toMatchObject([
      {
        action: 'application.submitted',
        at: '2022-04-14T06:00:00.000Z',
        enteredAt: '2026-03-02T09:00:00.000Z',
      },
    ]);
  });

  test('keeps people in the registry: no name, mail or phone in applications or facts', async () => {
    const [{ content }] = await house.sql<{ content: Record<string, unknown> }>(
      'open-calls',
      `SELECT content FROM application WHERE number = 'B-001'`,
    );
    expect(content).toMatchObject({
      declaration: true,
      declaredOn: '2022-04-14',
      otherSupport: true,
      euExportShare: '79',
      answers: { 'Yıllık elektrik tüketimi (kWh)': '6.730.000' },
    });
    expect(content).toHaveProperty('signatoryPersonId');
    const all =
      JSON.stringify(await house.sql('open-calls', 'SELECT content, search_key FROM application')) +
      JSON.stringify(await house.sql('open-calls', 'SELECT data FROM outbox'));
    for (const told of ['TASAVVURYURT', '@akikfilm', '339-07-33', '9918557830'])
      expect(all).not.toContain(told);
  });

  test('is scored from its sheet, whoever the reviewers are, and gives the board’s list', async () => {
    await house.ask(
      callCommands.closeCall,
      { callId, occurredAt: '2022-05-13T15:00:00Z', ...REASON },
      chamber.staff,
    );
    const known = chamber.reviewer();
    const fileId = await sample('scores.xlsx');
    const request = {
      callId,
      fileId,
      ...REASON,
      reviewers: [{ asWritten: 'Ramazan.Imgeturk@ortak.example', accountId: known.id }],
    };
    expect(
      await house.ask(reviewCommands.importScores, { ...request, dryRun: true }, chamber.staff),
    ).toMatchObject({ read: 96, accepted: 96, refused: 0 });
    expect(
      await house.ask(reviewCommands.importScores, { ...request, dryRun: false }, chamber.staff),
    ).toMatchObject({ read: 96, accepted: 96, refused: 0 });
    expect(
      await house.ask(reviewCommands.importScores, { ...request, dryRun: false }, chamber.staff),
    ).toMatchObject({ accepted: 0, merged: 96 });
    const { items: pool } = await house.ask(reviewCommands.listReviewers, { callId }, chamber.staff);
    expect(pool.map((p) => p.accountId).filter(Boolean)).toEqual([known.id]);
    expect(pool.reduce((n, p) => n + p.submitted, 0)).toBe(96);

    const seen = await house.ask(selectionCommands.previewSelection, { callId, limit: 500 }, chamber.staff);
    expect(seen).toMatchObject({ selected: 21, reserve: 9, rejected: 18, incomplete: 0 });
    const list = await readTable(await readFile(new URL('selection-decision.xlsx', SAMPLES)), BOARD_LIST, {
      sheet: 'Liste',
    });
    const decided = Object.fromEntries(
      list.rows.map(({ values: v }) => [v.number, [v.outcome, Number(v.score)]]),
    );
    expect(Object.fromEntries(seen.items.map((i) => [i.number, [i.outcome, Number(i.score)]]))).toEqual(
      decided,
    );
  });

  test('becomes participations on the day of the decision', async () => {
    const entered = { decisionNo: '2022/00-0', decidedOn: '2022-06-09', attendees: 7, ...REASON };
    expect(await aDecision(house, chamber, callId, entered)).toMatchObject({ selected: 21, reserve: 9 });
    await house.settled();
    const page = await house.ask(
      programCommands.listParticipations,
      { programId: chamber.programId, limit: 100, state: 'selected' },
      chamber.staff,
    );
    expect(page.items).toHaveLength(21);
    expect(new Set(page.items.map((p) => p.since))).toEqual(new Set(['2022-06-09']));
    expect(page.items.filter((p) => p.sector === 'white')).toHaveLength(7);
  });
});

const BOARD_LIST = [
  { key: 'number', titles: ['Başvuru no'], type: 'text', required: true },
  { key: 'score', titles: ['Puan'], type: 'decimal' },
  {
    key: 'outcome',
    titles: ['Sonuç'],
    type: 'choice',
    choices: { selected: ['Asil'], reserve: ['Yedek'], rejected: ['Ret'] },
    required: true,
  },
] as const;

describe('open innovation from its list', () => {
  test('has its pitches where the day of the event is given, and says where it is not', async () => {
    const callId = await pastCall({ kind: 'open-innovation', sectors: [], deadline: '2023-02-24T14:00:00Z' });
    const fileId = await sample('open-innovation-applications.csv');
    const dry = await importApplications(callId, fileId, true);
    expect(dry.issues.filter((i) => i.code === 'PITCH_UNDATED')).toHaveLength(13);
    const eventId = newId();
    const report = await importApplications(callId, fileId, false, {
      pitchEvents: [{ asWritten: 'e-sun', eventId, on: '2023-03-15' }],
    });
    expect(report).toMatchObject({ read: 26, refused: 0 });
    expect(report.issues.filter((i) => i.code === 'PITCH_UNDATED')).toEqual([]);
    expect(await states(callId)).toEqual({ submitted: 25, withdrawn: 1 });
    const [row] = await house.sql(
      'open-calls',
      `SELECT count(*)::int AS n, count(DISTINCT pitch_event_id)::int AS events FROM application WHERE call_id = $1 AND pitched_on = '2023-03-15'`,
      [callId],
    );
    expect(row).toEqual({ n: 13, events: 1 });
  });
});

describe('a list that is not in order', () => {
  const csv = (...rows: string[]) =>
    upload(
      Readable.from([
        ['Başvuru no;Başvuru tarihi;Unvan;Vergi Kimlik No;İlçe;Sektör;Durum', ...rows].join('\n'),
      ]),
      'liste.csv',
    );

  test('has every faulty row named; a second live application of a firm is refused, in other letters too', async () => {
    const callId = await firmCall();
    const fileId = await csv(
      'X-1;14.04.2022 09:00;Örnek Kumaş A.Ş.;;Pendik;Tekstil;Başvuruldu',
      'X-2;15.04.2022 09:00;ÖRNEK KUMAŞ ANONİM ŞİRKETİ;;PENDİK;tekstil;Başvuruldu',
      'X-3;bahar;Örnek Boya A.Ş.;;Pendik;Tekstil;Başvuruldu',
      'X-4;15.04.2022 09:00;Örnek Uzay A.Ş.;;Pendik;Uzay;Başvuruldu',
      'X-1;16.04.2022 09:00;Örnek Başka A.Ş.;;Pendik;Tekstil;Başvuruldu',
      'X-5;16.04.2022 09:00;Örnek Kumaş A.Ş.;;Pendik;Tekstil;Geri çekildi',
    );
    const report = await importApplications(callId, fileId, false);
    expect(report).toMatchObject({ read: 6, refused: 3, merged: 1 });
    expect(report.issues.filter((i) => i.outcome === 'refused')).toMatchObject([
      { row: 3, code: 'APPLICATION_EXISTS' },
      { row: 4, code: 'CELL_UNREADABLE', column: 'Başvuru tarihi' },
      { row: 5, code: 'SECTOR_NOT_CALLED' },
    ]);
    expect(await states(callId)).toEqual({ submitted: 1, withdrawn: 1 });
  });

  test('needs the right to enter the past, a reason, and one’s own upload', async () => {
    const callId = await firmCall();
    const row = 'X-1;14.04.2022 09:00;Örnek Kumaş A.Ş.;;Pendik;Tekstil;Başvuruldu';
    await expect(
      importApplications(callId, await csv(row), false, { backfillReason: undefined }),
    ).rejects.toMatchObject({ code: 'BACKFILL_REASON' });
    const plain = withRole('institution', chamber.institutionId, 'staff');
    const own = await upload(
      Readable.from([
        `Başvuru no;Başvuru tarihi;Unvan;Sektör;Durum\nX-1;14.04.2022 09:00;Örnek;Tekstil;Başvuruldu`,
      ]),
      'l.csv',
      plain,
    );
    await expect(
      house.ask(
        applicationCommands.importApplications,
        { callId, fileId: own, dryRun: false, ...REASON },
        plain,
      ),
    ).rejects.toMatchObject({ code: 'BACKFILL_FORBIDDEN' });
    await expect(importApplications(callId, own, true)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(importApplications(callId, newId(), true)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    expect(await states(callId)).toEqual({});
  });

  test('of scores names unknown applications and marks outside the scale', async () => {
    const callId = await firmCall();
    await importApplications(
      callId,
      await csv('S-1;14.04.2022 09:00;Örnek Puan A.Ş.;;Pendik;Tekstil;Başvuruldu'),
      false,
    );
    await house.ask(
      callCommands.closeCall,
      { callId, occurredAt: '2022-05-13T15:00:00Z', ...REASON },
      chamber.staff,
    );
    const head = 'Başvuru no;Değerlendirici;Tarih;Ö1 - A;Ö2 - B;Ö3 - C;Ö4 - D;Ö5 - E;Görüş';
    const rows = [
      'S-1;a@b.example;20.05.2022;70,5;80;90;60;50;',
      'S-1;c@d.example;20.05.2022;101;80;90;60;50;',
      'S-9;a@b.example;20.05.2022;1;1;1;1;1;',
      'S-1;e@f.example;20.05.2022;70;;90;60;50;',
    ];
    const fileId = await upload(Readable.from([[head, ...rows].join('\n')]), 'puan.csv');
    const report = await house.ask(
      reviewCommands.importScores,
      { callId, fileId, dryRun: false, ...REASON },
      chamber.staff,
    );
    expect(report).toMatchObject({ read: 4, accepted: 1, refused: 3 });
    expect(report.issues).toMatchObject([
      { row: 3, code: 'SCORE_FAULTY', column: 'Ö1 - A', params: { criterion: 'Ö1', max: 100 } },
      { row: 4, code: 'APPLICATION_UNKNOWN', params: { number: 'S-9' } },
      { row: 5, code: 'SCORE_FAULTY', params: { criterion: 'Ö2', max: 100 } },
    ]);
  });
});
