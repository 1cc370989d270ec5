import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { measureCommands, reportCommands as commands } from '#contracts/advisory/advisory.commands';
import { advisoryContract } from '#contracts/advisory/advisory.contract';
import { newId } from '#platform/database/ids';
import { admin, firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { advisoryService } from '../advisory.service-definition.js';
import { aMeasure, aNamedConsultant, aProgramWithFirms, aReport } from './factories.js';
import { aPdf, upload } from './files.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [accountsService, programsService, advisoryService] });
});
afterAll(() => house?.stop());

const chamber = newId();
const staff = staffOf(chamber);

describe('an analysis report', () => {
  test('is one per firm and one per sector while it is not withdrawn', async () => {
    const { programId, firmIds } = await aProgramWithFirms(house, chamber, staff, 2);
    const { id } = await house.ask(commands.draftReport, aReport(programId, { firmId: firmIds[0] }), staff);
    await expect(
      house.ask(commands.draftReport, aReport(programId, { firmId: firmIds[0] }), staff),
    ).rejects.toMatchObject({ code: 'REPORT_EXISTS', details: { pointer: '/firmId' } });
    await house.ask(commands.draftReport, aReport(programId, { firmId: firmIds[1] }), staff);
    await house.ask(commands.draftReport, aReport(programId, { scope: 'sector', sector: 'tekstil' }), staff);
    await expect(
      house.ask(commands.draftReport, aReport(programId, { scope: 'sector', sector: 'tekstil' }), staff),
    ).rejects.toMatchObject({ code: 'REPORT_EXISTS' });
    await expect(
      house.ask(commands.draftReport, aReport(programId, { scope: 'sector', sector: 'yok' }), staff),
    ).rejects.toMatchObject({ code: 'SECTOR_NOT_IN_PROGRAM' });
    await expect(
      house.ask(commands.draftReport, aReport(programId, { firmId: newId() }), staff),
    ).rejects.toMatchObject({ code: 'NOT_PARTICIPATING' });
    await expect(house.ask(commands.draftReport, aReport(programId), staff)).rejects.toMatchObject({
      code: 'REPORT_SUBJECT',
    });
    await house.ask(commands.withdrawReport, { reportId: id, reason: 'yanlış firma' }, staff);
    await house.ask(commands.draftReport, aReport(programId, { firmId: firmIds[0] }), staff);
  });

  test('becomes final with its file, is read by its firm then, and changes only with a reason', async () => {
    const { programId, firmIds } = await aProgramWithFirms(house, chamber, staff, 2);
    const [firm, other] = firmIds.map(firmUserOf);
    await expect(
      house.ask(
        commands.draftReport,
        aReport(programId, { firmId: firmIds[0] }),
        withRole('program', programId, 'consultant'),
      ),
    ).rejects.toMatchObject({ code: 'NOT_ITS_CONSULTANT' });
    const consultant = await aNamedConsultant(house, { programId, firmId: firmIds[0] }, staff);
    const { id: reportId } = await house.ask(
      commands.draftReport,
      aReport(programId, { firmId: firmIds[0] }),
      consultant,
    );
    await expect(house.ask(commands.finaliseReport, { reportId }, consultant)).rejects.toMatchObject({
      code: 'REPORT_FILE_MISSING',
    });
    await expect(house.ask(commands.readReport, { reportId }, firm)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const fileId = await upload(house, consultant, 'rapor.pdf', aPdf);
    const { version } = await house.ask(commands.finaliseReport, { reportId, fileId }, consultant);
    await house.settled();
    expect(await house.ask(commands.readReport, { reportId }, firm)).toMatchObject({
      state: 'final',
      fileId,
      revision: 1,
    });
    await expect(house.ask(commands.readReport, { reportId }, other)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    // The funder sees that there is a report, not what the plant uses.
    const analyst = withRole('program', programId, 'analyst');
    expect(await house.ask(commands.readReport, { reportId }, analyst)).toMatchObject({
      state: 'final',
      fileId: null,
    });
    const access = { fileId, of: `report:${reportId}` };
    // Staff finish the report and send it on; an admin and the consultants of others have no part in it.
    expect(await house.ask(commands.readReport, { reportId }, staff)).toMatchObject({ fileId });
    for (const actor of [admin(), withRole('program', programId, 'consultant')])
      expect(await house.ask(commands.readReport, { reportId }, actor)).toMatchObject({ fileId: null });
    expect(await house.ask(advisoryContract.commands.fileAccess, access, firm)).toEqual({ allowed: true });
    for (const actor of [analyst, other])
      expect(await house.ask(advisoryContract.commands.fileAccess, access, actor)).toEqual({
        allowed: false,
      });

    const change = { reportId, title: 'Düzeltilmiş rapor', ifVersion: version };
    await expect(house.ask(commands.changeReport, change, consultant)).rejects.toMatchObject({
      code: 'REPORT_REASON',
    });
    const newFile = await upload(house, consultant, 'rapor-2.pdf', aPdf);
    await house.ask(
      commands.changeReport,
      { ...change, fileId: newFile, reason: 'tablo düzeltildi' },
      consultant,
    );
    await expect(
      house.ask(commands.changeReport, { ...change, reason: 'x' }, consultant),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await house.ask(commands.readReport, { reportId }, staff)).toMatchObject({
      state: 'final',
      revision: 2,
      title: 'Düzeltilmiş rapor',
    });
    await house.settled();
    const facts = await house.sql<{ type: string; data: object }>(
      'advisory',
      'SELECT type, data FROM outbox WHERE aggregate_id = $1 ORDER BY seq',
      [reportId],
    );
    expect(facts.map((f) => f.type.split('.')[3])).toEqual(['drafted', 'finalised', 'finalised']);
    expect(facts.at(-1)?.data).toEqual({ scope: 'firm', firmId: firmIds[0], sector: null, state: 'final' });
  });

  test('of a sector is for every firm of the programme once final; lists and Ctrl+K keep to what one may see', async () => {
    const { programId, firmIds } = await aProgramWithFirms(house, chamber, staff, 1);
    const firm = firmUserOf(firmIds[0]);
    await house.ask(
      commands.draftReport,
      aReport(programId, { firmId: firmIds[0], title: 'Gizli taslak' }),
      staff,
    );
    const fileId = await upload(house, staff, 'sektör.pdf', aPdf);
    const { id: reportId } = await house.ask(
      commands.draftReport,
      aReport(programId, { scope: 'sector', sector: 'plastik', title: 'PLASTİK sektörü', fileId }),
      staff,
    );
    await house.settled();
    expect((await house.ask(commands.listReports, { programId }, firm)).items).toEqual([]);
    await house.ask(commands.finaliseReport, { reportId }, staff);
    expect((await house.ask(commands.listReports, { programId }, firm)).items).toMatchObject([
      { id: reportId, fileId },
    ]);
    expect((await house.ask(commands.listReports, { programId, q: 'plastik' }, staff)).items).toHaveLength(1);
    expect(
      (await house.ask(advisoryContract.commands.search, { q: 'Plastik Sektörü' }, firm)).items,
    ).toMatchObject([{ kind: 'report', id: reportId }]);
    expect((await house.ask(advisoryContract.commands.search, { q: 'gizli' }, firm)).items).toEqual([]);
    expect(
      (await house.ask(advisoryContract.commands.tasks, {}, withRole('program', programId, 'staff'))).items,
    ).toMatchObject([{ kind: 'report.finalise', count: 1 }]);
    await expect(house.ask(commands.listReports, { programId }, firmUserOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a measure', () => {
  test('has its payback computed, is moved by the plant, and dropped with a reason', async () => {
    const { programId, firmIds } = await aProgramWithFirms(house, chamber, staff, 2);
    const firm = firmUserOf(firmIds[0]);
    const { id: measureId } = await house.ask(
      measureCommands.proposeMeasure,
      aMeasure(programId, firmIds[0]),
      staff,
    );
    expect(await house.ask(measureCommands.readMeasure, { measureId }, firm)).toMatchObject({
      state: 'proposed',
      saving: '48731',
      paybackMonths: '17.3403141361',
      investment: { minor: 82_800_000, currency: 'TRY' },
      investmentOn: '2026-01-15',
    });
    await house.ask(measureCommands.moveMeasure, { measureId, to: 'planned' }, firm);
    await expect(
      house.ask(measureCommands.moveMeasure, { measureId, to: 'dropped' }, firm),
    ).rejects.toMatchObject({ code: 'REQUIRED', details: { pointer: '/reason' } });
    const { version } = await house.ask(measureCommands.moveMeasure, { measureId, to: 'done' }, firm);
    await expect(
      house.ask(measureCommands.moveMeasure, { measureId, to: 'proposed' }, staff),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const {
      programId: _p,
      firmId: _f,
      ...body
    } = aMeasure(programId, firmIds[0], { savingMoney: { minor: 0, currency: 'TRY' } });
    const change = { ...body, measureId, ifVersion: version };
    await expect(house.ask(measureCommands.changeMeasure, change, staff)).rejects.toMatchObject({
      code: 'NOT_ITS_CONSULTANT',
    });
    const consultant = await aNamedConsultant(house, { programId, firmId: firmIds[0] }, staff);
    await house.ask(measureCommands.changeMeasure, change, consultant);
    expect(await house.ask(measureCommands.readMeasure, { measureId }, consultant)).toMatchObject({
      figuresVisible: true,
      saving: '48731',
      paybackMonths: null,
      state: 'done',
    });
    for (const actor of [staff, admin(), withRole('program', programId, 'consultant')])
      for (const seen of [
        await house.ask(measureCommands.readMeasure, { measureId }, actor),
        (await house.ask(measureCommands.listMeasures, { programId }, actor)).items[0],
      ])
        expect(seen).toMatchObject({
          title: 'Kompresör atık ısısının geri kazanımı',
          figuresVisible: false,
          baseline: null,
          saving: null,
          savingMoney: null,
          investment: null,
          paybackMonths: null,
        });
    await expect(house.ask(measureCommands.changeMeasure, change, consultant)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    await house.settled();
    const facts = await house.sql<{ data: object }>(
      'advisory',
      'SELECT data FROM outbox WHERE aggregate_id = $1 ORDER BY seq',
      [measureId],
    );
    expect(facts).toHaveLength(4);
    expect(facts[0].data).toMatchObject({ paybackMonths: '17.3403141361' });
    expect(JSON.stringify(facts)).not.toContain('Kompresör');
  });

  test('is plant data: other firms and the funder see none, and a list takes one statement', async () => {
    const { programId, firmIds } = await aProgramWithFirms(house, chamber, staff, 2);
    for (const firmId of [...firmIds, ...firmIds])
      await house.ask(measureCommands.proposeMeasure, aMeasure(programId, firmId), staff);
    await house.settled();
    expect((await house.ask(measureCommands.listMeasures, { programId }, staff)).items).toHaveLength(4);
    expect(
      (await house.ask(measureCommands.listMeasures, { programId }, firmUserOf(firmIds[0]))).items,
    ).toHaveLength(2);
    expect(
      (
        await house.ask(
          measureCommands.listMeasures,
          { programId },
          withRole('program', programId, 'analyst'),
        )
      ).items,
    ).toEqual([]);
    expect(
      (
        await house.ask(
          measureCommands.listMeasures,
          { programId, q: 'KOMPRESÖR', resource: 'energy', limit: 3 },
          staff,
        )
      ).next,
    ).toBeDefined();
    expect(
      await house.statements('advisory', () => house.ask(measureCommands.listMeasures, { programId }, staff)),
    ).toHaveLength(1);
    await expect(
      house.ask(measureCommands.proposeMeasure, aMeasure(programId, newId()), staff),
    ).rejects.toMatchObject({ code: 'NOT_PARTICIPATING' });
    await expect(
      house.ask(
        measureCommands.proposeMeasure,
        aMeasure(programId, firmIds[0], { savingMoney: { minor: 1, currency: 'EUR' } }),
        staff,
      ),
    ).rejects.toMatchObject({ code: 'MEASURE_CURRENCY' });
  });
});
