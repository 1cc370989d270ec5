import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { formCommands } from '#contracts/open-calls/form.commands';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { firmUserOf } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall, aContent, aDecision, marks, reviewAll } from './factories.js';
import { aFile } from './files.js';

useCallHouse(firmRegistryService);

const FORM: FormDef = {
  sections: [
    {
      key: 'belgeler',
      title: { tr: 'Belgeler' },
      fields: [
        { type: 'file', key: 'rapor', label: { tr: 'Rapor' }, accept: ['pdf'], count: 2, identifies: true },
      ],
    },
  ],
};

test('the auditor’s list of evidence has the SHA-256 of each attachment’s bytes, and no file’s name', async () => {
  const { staff } = chamber;
  const over = { reviewersPerApplication: 1 };
  const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId, over), staff);
  await house.ask(formCommands.saveForm, { callId, ifVersion: 0, form: FORM }, staff);
  await house.ask(callCommands.openCall, { callId }, staff);
  const firmId = newId();
  const user = firmUserOf(firmId);
  const contents = ['bir', 'iki'].map((word) => Buffer.from(`%PDF-1.4\n% ${word}\n%%EOF\n`));
  const rapor = [];
  for (const content of contents) rapor.push(await aFile(house, user, 'Deneme Kişi imzalı.pdf', content));
  const { id } = await house.ask(
    applicationCommands.startApplication,
    { callId, firmId, sector: 'textile', content: aContent({ answers: { rapor } }) },
    user,
  );
  const receipt = await house.ask(applicationCommands.submitApplication, { applicationId: id }, user);
  house.clock.set('2026-04-01T14:00:01Z');
  await house.ask(callCommands.closeCall, { callId }, staff);
  const reviewer = chamber.reviewer();
  await house.ask(reviewCommands.addReviewer, { callId, accountId: reviewer.id }, staff);
  await house.ask(reviewCommands.assignAll, { callId }, staff);
  await reviewAll(house, reviewer, () => marks('90', '90'));
  await aDecision(house, chamber, callId);

  const { fileId } = await house.ask(selectionCommands.downloadDossier, { callId, format: 'zip' }, staff);
  const zip = new PizZip(await house.get('open-calls', FileStore).read(fileId, 10_000_000));
  const lines = zip.file('evidence.csv')!.asText().split('\r\n');
  expect(lines).toContain(`${id},${receipt.number},${receipt.sha256}`);
  for (const [i, content] of contents.entries()) {
    const hash = createHash('sha256').update(content).digest('hex');
    expect(lines).toContain(`${id}/${rapor[i].fileId},${receipt.number},${hash}`);
  }
  expect(lines.join('\n')).not.toContain('imzalı');
});
