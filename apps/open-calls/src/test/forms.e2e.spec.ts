import { beforeEach, describe, expect, test } from '@jest/globals';
import { facilityCommands } from '#contracts/firm-registry/facility.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import type { FormDef, FormField } from '#contracts/open-calls/form/form-def';
import { formCommands as forms } from '#contracts/open-calls/form.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { firmUserOf, staffOf } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { CorrectionService } from '../forms/correction.service.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall } from './factories.js';

useCallHouse(firmRegistryService);

const label = (tr: string) => ({ tr });
const aForm = (...more: FormField[]): FormDef => ({
  sections: [
    {
      key: 'enerji',
      title: label('Enerji'),
      fields: [
        {
          key: 'elektrik',
          type: 'number',
          label: label('Elektrik'),
          unit: 'kWh',
          decimals: 2,
          required: true,
        },
        {
          key: 'neden',
          type: 'text',
          label: label('Neden bu kadar çok?'),
          required: true,
          condition: { field: 'elektrik', is: 'greater', value: '1000' },
        },
        ...more,
      ],
    },
  ],
});

const aDraft = async (): Promise<string> =>
  (await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff)).id;
const save = (callId: string, form: FormDef, ifVersion = 0, actor = chamber.staff) =>
  house.ask(forms.saveForm, { callId, form, ifVersion }, actor);
const open = (callId: string) => house.ask(callCommands.openCall, { callId }, chamber.staff);

describe('the form of a draft call', () => {
  test('is kept unfinished, with its faults named, and never over another’s work', async () => {
    const callId = await aDraft();
    expect(await house.ask(forms.readForm, { callId }, chamber.staff)).toMatchObject({
      version: 0,
      form: { sections: [] },
    });
    const unfinished = aForm({ key: 'elektrik', type: 'choice', label: label(''), options: [] });
    expect(await save(callId, unfinished)).toEqual({
      version: 1,
      savedAt: '2026-03-02T09:00:00.000Z',
      faults: [
        { code: 'REPEATED', pointer: '/sections/0/fields/2/key', params: { value: 'elektrik' } },
        { code: 'REQUIRED', pointer: '/sections/0/fields/2/label/tr' },
        { code: 'REQUIRED', pointer: '/sections/0/fields/2/options' },
      ],
    });
    await expect(save(callId, aForm())).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await expect(open(callId)).rejects.toMatchObject({
      code: 'CALL_RULES',
      details: {
        errors: expect.arrayContaining([
          expect.objectContaining({ pointer: '/form/sections/0/fields/2/key' }),
        ]),
      },
    });
  });

  test('is no place for what is no form', async () => {
    const callId = await aDraft();
    const alien = {
      sections: [{ key: 'a', title: label('A'), fields: [{ key: 'x', type: 'script', src: '/x.js' }] }],
    };
    await expect(save(callId, alien as unknown as FormDef)).rejects.toMatchObject({
      code: 'FORM_FAULTY',
      details: { errors: [{ code: 'NOT_ALLOWED', pointer: '/form/sections/0/fields/0/type' }] },
    });
    const many = Array.from({ length: 201 }, (_, i): FormField => ({
      key: `f${i}`,
      type: 'text',
      label: label('F'),
    }));
    await expect(save(callId, aForm(...many.slice(0, 200)))).rejects.toMatchObject({ code: 'FORM_FAULTY' });
    const later: FormField = {
      key: 'x',
      type: 'text',
      label: label('X'),
      condition: { field: 'y', is: 'answered' },
    };
    expect(await save(callId, aForm(later, { key: 'y', type: 'text', label: label('Y') }))).toMatchObject({
      faults: [{ code: 'FORM_CONDITION', pointer: '/sections/0/fields/2/condition/field' }],
    });
  });

  test('is there for the call’s staff alone', async () => {
    const callId = await aDraft();
    await save(callId, aForm());
    for (const actor of [staffOf(newId()), firmUserOf(newId())])
      await expect(house.ask(forms.readForm, { callId }, actor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(house.ask(forms.readPublicForm, { callId }, Actor.anonymous)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(save(callId, aForm(), 1, staffOf(newId()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('begins as a house template or as an earlier call’s form, and travels as a file', async () => {
    const { items } = await house.ask(forms.listFormTemplates, {}, chamber.staff);
    expect(items.map((t) => t.key)).toEqual(['firm-call', 'open-innovation']);
    const first = await aDraft();
    const started = { callId: first, template: 'firm-call', ifVersion: 0 };
    expect(await house.ask(forms.startForm, started, chamber.staff)).toMatchObject({
      version: 1,
      faults: [],
    });
    const second = await aDraft();
    await house.ask(forms.startForm, { callId: second, fromCallId: first, ifVersion: 0 }, chamber.staff);
    const file = await house.ask(forms.exportForm, { callId: second }, chamber.staff);
    expect(file).toMatchObject({ kind: 'filiz-form', formatVersion: 1 });
    const third = await aDraft();
    await save(third, aForm());
    const dry = await house.ask(forms.importForm, { callId: third, file }, chamber.staff);
    expect(dry).toMatchObject({ dryRun: true, faults: [], version: 1 });
    expect(dry.changes).toContainEqual(expect.objectContaining({ key: 'neden', change: 'removed' }));
    expect((await house.ask(forms.readForm, { callId: third }, chamber.staff)).form).toEqual(aForm());
    await house.ask(forms.importForm, { callId: third, file, dryRun: false, ifVersion: 1 }, chamber.staff);
    expect((await house.ask(forms.readForm, { callId: third }, chamber.staff)).form).toEqual(file.form);
    const copy = await house.ask(
      callCommands.copyCall,
      { callId: third, code: 'KOPYA', deadline: '2026-05-01T14:00:00Z' },
      chamber.staff,
    );
    expect((await house.ask(forms.readForm, { callId: copy.id }, chamber.staff)).form).toEqual(file.form);
  });
});

describe('the form of an open call', () => {
  const anOpen = async (form = aForm()): Promise<string> => {
    const callId = await aDraft();
    await save(callId, form);
    await open(callId);
    return callId;
  };

  test('is frozen, seen by everybody, and its answers are held against its JSON Schema', async () => {
    const callId = await anOpen();
    await expect(save(callId, aForm(), 1)).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const shown = await house.ask(forms.readPublicForm, { callId }, Actor.anonymous);
    expect(shown).toMatchObject({ number: 1, form: aForm() });
    const { schema } = await house.ask(forms.readFormSchema, { callId }, Actor.anonymous);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['elektrik'],
    });
    const firm = firmUserOf(newId());
    const check = (answers: Record<string, unknown>, partial = false) =>
      house.ask(forms.checkFormAnswers, { callId, answers, partial }, firm);
    expect(await check({ elektrik: '1000' })).toEqual({ faults: [], done: 1, of: 1 });
    expect(await check({ elektrik: '1000.01' })).toMatchObject({
      faults: [{ code: 'REQUIRED', pointer: '/neden' }],
      done: 0,
    });
    expect(await check({ elektrik: '1000.01' }, true)).toMatchObject({ faults: [] });
    expect(await check({ elektrik: '1.234,5', x: 1 })).toMatchObject({
      faults: [
        { code: 'WRONG_FORM', pointer: '/elektrik' },
        { code: 'UNKNOWN_FIELD', pointer: '/x' },
      ],
    });
  });

  test('need not be there: a published call without one answers so, and asking is no fault', async () => {
    const callId = await aDraft();
    await open(callId);
    const none = { version: 0, number: null, form: { sections: [] }, faults: [] };
    expect(await house.ask(forms.readForm, { callId }, chamber.staff)).toMatchObject(none);
    expect(await house.ask(forms.readPublicForm, { callId }, Actor.anonymous)).toMatchObject(none);
    await expect(house.ask(forms.exportForm, { callId }, chamber.staff)).rejects.toMatchObject({
      code: 'FORM_NONE',
    });
    const next = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
    await expect(
      house.ask(forms.startForm, { callId: next.id, fromCallId: callId, ifVersion: 0 }, chamber.staff),
    ).rejects.toMatchObject({ code: 'FORM_NONE' });
  });

  test('is changed by another version with its reason only, after a dry run that says what changes', async () => {
    const callId = await anOpen();
    const next = aForm({ key: 'su', type: 'number', label: label('Su'), unit: 'm³', required: true });
    const revise = { callId, form: next, reason: 'Su sorusu unutulmuş', onNumber: 1 };
    const changes = [{ what: 'field', key: 'su', change: 'added', label: label('Su'), parts: [] }];
    expect(await house.ask(forms.reviseForm, revise, chamber.staff)).toEqual({
      dryRun: true,
      number: 2,
      changes,
      drafts: 0,
    });
    expect((await house.ask(forms.readForm, { callId }, chamber.staff)).number).toBe(1);
    await expect(
      house.ask(forms.reviseForm, { ...revise, form: aForm() }, chamber.staff),
    ).rejects.toMatchObject({ code: 'FORM_SAME' });
    await house.ask(forms.reviseForm, { ...revise, dryRun: false }, chamber.staff);
    await expect(
      house.ask(forms.reviseForm, { ...revise, dryRun: false }, chamber.staff),
    ).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    const { items } = await house.ask(forms.listFormRevisions, { callId }, firmUserOf(newId()));
    expect(items).toMatchObject([
      { number: 2, reason: 'Su sorusu unutulmuş', fields: 3, changes },
      { number: 1, reason: null, fields: 2, changes: [] },
    ]);
    expect(await house.ask(forms.readFormRevision, { callId, number: 1 }, chamber.staff)).toMatchObject({
      form: aForm(),
    });
    expect((await house.ask(forms.readPublicForm, { callId }, Actor.anonymous)).form).toEqual(next);
    expect(
      await house.sql(
        'open-calls',
        `SELECT number, reason, body -> 'form' ->> 'version' AS form FROM call_version WHERE call_id = $1 ORDER BY number`,
        [callId],
      ),
    ).toEqual([
      { number: 1, reason: null, form: '1' },
      { number: 2, reason: 'Su sorusu unutulmuş', form: '2' },
    ]);
  });

  test('stays the same form when only the deadline moves', async () => {
    const callId = await anOpen();
    const { version } = await house.ask(callCommands.readCall, { callId }, chamber.staff);
    const more = { callId, deadline: '2026-04-05T14:00:00Z', reason: 'Kar tatili', ifVersion: version };
    await house.ask(callCommands.extendDeadline, more, chamber.staff);
    expect((await house.ask(forms.listFormRevisions, { callId }, chamber.staff)).items).toHaveLength(1);
  });
});

describe('what the registry knows', () => {
  const form = aForm(
    { key: 'unvan', type: 'text', label: label('Unvan'), prefill: 'firm.title' },
    { key: 'nace', type: 'nace', label: label('NACE'), prefill: 'firm.nace', correctsRegistry: true },
    {
      key: 'yer',
      type: 'place',
      label: label('Yer'),
      district: true,
      prefill: 'firm.place',
      correctsRegistry: true,
    },
    { key: 'tesis', type: 'facility', label: label('Tesis') },
    {
      key: 'izin',
      type: 'date',
      label: label('İzin'),
      prefill: 'facility.permitUntil',
      correctsRegistry: true,
    },
    { key: 'telefon', type: 'text', label: label('Telefon'), prefill: 'firm.phone', correctsRegistry: true },
  );
  let firmId: string;
  let facilityId: string;
  let callId: string;
  beforeEach(async () => {
    const title = `Deneme Örme ${newId()} A.Ş.`;
    const made = await house.ask(
      firmCommands.registerFirm,
      {
        title,
        nace: '13.20.14',
        province: '34',
        district: '34-kadikoy',
        taxOffice: 'Deneme',
        signatories: [{ name: 'Deneme Kişi' }],
      },
      chamber.staff,
    );
    firmId = made.id;
    facilityId = (
      await house.ask(
        facilityCommands.registerFacility,
        { firmId, name: 'Merkez', permitUntil: '2027-01-31', zone: 'Deneme OSB' },
        chamber.staff,
      )
    ).id;
    callId = await aDraft();
    await save(callId, form);
    await open(callId);
  });

  test('is filled in for the firm’s own people and staff, for nobody else', async () => {
    const { items } = await house.ask(forms.prefillForm, { callId, firmId }, firmUserOf(firmId));
    expect(items).toMatchObject([
      { key: 'unvan', path: 'firm.title', correctable: false },
      { key: 'nace', answer: { value: '13.20.14' }, correctable: true },
      { key: 'yer', answer: { value: { province: '34', district: '34-kadikoy' } } },
      { key: 'izin', answer: { value: '2027-01-31' } },
    ]);
    expect(
      (await house.ask(forms.prefillForm, { callId, firmId, facilityId }, chamber.staff)).items,
    ).toHaveLength(4);
    await expect(house.ask(forms.prefillForm, { callId, firmId }, firmUserOf(newId()))).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
    await expect(
      house.ask(forms.prefillForm, { callId, firmId, facilityId: newId() }, firmUserOf(firmId)),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is corrected with the submission, also when the registry is away just then', async () => {
    const user = firmUserOf(firmId);
    const { id: applicationId } = await house.ask(
      applicationCommands.startApplication,
      {
        callId,
        firmId,
        sector: 'textile',
        content: {
          otherSupport: false,
          declaration: true,
          answers: { elektrik: '5', nace: '13.30.01', telefon: '+90 216 000 00 00', izin: '2028-06-30' },
        },
      },
      user,
    );
    await house.service('firm-registry').stop();
    await house.ask(
      applicationCommands.submitApplication,
      { applicationId, agreed: ['unvan', 'nace', 'telefon', 'izin'] },
      user,
    );
    const corrections = async (reader = user) =>
      (await house.ask(applicationCommands.readApplication, { applicationId }, reader)).corrections;
    const said = { nace: '13.30.01', telefon: '+90 216 000 00 00', izin: '2028-06-30' };
    const fields = (had: Record<string, unknown>, withheld = '') =>
      Object.entries(said).map(([key, value]) => ({
        key,
        before: key in had ? { value: had[key] } : null,
        withheld: key === withheld,
        after: { value },
      }));
    expect(await corrections()).toEqual({ fields: fields({}), state: 'waiting', code: null });
    await house.restart('firm-registry');
    house.clock.advance({ hours: 2 });
    await house.get('open-calls', CorrectionService).carryWaiting();
    // Old and new stand side by side, also long after; what the registry has of permits it tells nobody by this door.
    const had = { nace: '13.20.14', telefon: null, izin: '2027-01-31' };
    expect(await corrections()).toEqual({ fields: fields(had), state: 'done', code: null });
    const { izin: _izin, ...told } = had;
    expect(await corrections(chamber.staff)).toEqual({
      fields: fields(told, 'izin'),
      state: 'done',
      code: null,
    });
    expect(await house.ask(firmCommands.readFirm, { firmId }, user)).toMatchObject({
      nace: '13.30.01',
      phone: '+902160000000',
    });
  });

  test('is corrected where the firm agrees, in its own name, and the rest stays', async () => {
    const user = firmUserOf(firmId);
    const answers = {
      unvan: 'Başka Unvan',
      nace: '13.30.01',
      yer: { province: '35', district: '35-konak' },
      izin: '2028-06-30',
      telefon: '+90 216 000 00 00',
    };
    const correct = { callId, firmId, answers, agreed: ['unvan', 'nace', 'izin', 'telefon'] };
    expect(await house.ask(forms.correctRegistry, correct, user)).toEqual({
      items: [
        { key: 'nace', path: 'firm.nace' },
        { key: 'izin', path: 'facility.permitUntil' },
        { key: 'telefon', path: 'firm.phone' },
      ],
    });
    const firm = await house.ask(firmCommands.readFirm, { firmId }, user);
    expect(firm).toMatchObject({
      nace: '13.30.01',
      phone: '+902160000000',
      province: '34',
      taxOffice: 'Deneme',
      signatories: [{ name: 'Deneme Kişi' }],
      facilities: [{ id: facilityId, permitUntil: '2028-06-30', zone: 'Deneme OSB', name: 'Merkez' }],
    });
    expect(firm.title).not.toBe('Başka Unvan');
    expect(await house.ask(forms.correctRegistry, correct, user)).toEqual({ items: [] });
    expect(
      await house.sql('firm-registry', `SELECT action FROM audit WHERE actor_id = $1 ORDER BY action`, [
        user.id,
      ]),
    ).toEqual([{ action: 'facility.changed' }, { action: 'firm.changed' }]);
    await expect(house.ask(forms.correctRegistry, correct, firmUserOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
