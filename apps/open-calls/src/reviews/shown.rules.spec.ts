import { describe, expect, test } from '@jest/globals';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { shownToReviewer } from './shown.rules.js';

const label = (tr: string) => ({ tr });
const form: FormDef = {
  sections: [
    {
      key: 'firm',
      title: label('Firma'),
      fields: [
        { key: 'title', type: 'text', label: label('Unvan'), identifies: true },
        { key: 'energy', type: 'number', label: label('Enerji'), unit: 'kWh' },
        { key: 'permit', type: 'file', label: label('İzin'), accept: ['pdf'] },
        { key: 'plant', type: 'facility', label: label('Tesis') },
        { key: 'secret', type: 'text', label: label('Gizli') },
      ],
    },
  ],
};
const content = {
  signatory: 'Deneme Kişi',
  signatoryPersonId: 'p',
  facilityId: 'f',
  euExportShare: '42.5',
  answers: {
    title: 'Örnek Tekstil A.Ş.',
    energy: '12',
    permit: [{ fileId: 'x', name: 'ornek-tekstil.pdf', size: 1 }],
    plant: 'f',
    secret: 'gizli',
  },
};
const open = { anonymous: false, hidden: [], hiddenFields: [] };

describe('what a reviewer is shown', () => {
  test('never the signatory; nothing of the firm in an anonymous call, in any part of the answer', () => {
    const all = shownToReviewer(content, form, open);
    expect(all.hidden).toBe(2);
    expect(all.answers.map((a) => a.key)).toEqual([
      'euExportShare',
      'title',
      'energy',
      'permit',
      'plant',
      'secret',
    ]);
    const blind = shownToReviewer(content, form, { ...open, anonymous: true, hiddenFields: ['secret'] });
    expect(blind.answers.map((a) => a.key)).toEqual(['euExportShare', 'energy']);
    expect(JSON.stringify(blind)).not.toMatch(/Örnek|ornek|Deneme|"f"|gizli|signatory|facilityId/);
    expect(blind.hidden).toBe(7);
  });

  test('what is filled in from the registry and tells who it is, hides by itself; the rest of the registry does not', () => {
    const known: FormDef = {
      sections: [
        {
          key: 'firm',
          title: label('Firma'),
          fields: [
            { key: 'phone', type: 'text', label: label('Telefon'), prefill: 'firm.phone' },
            { key: 'parcel', type: 'text', label: label('Parsel'), prefill: 'facility.parcel' },
            { key: 'nace', type: 'nace', label: label('NACE'), prefill: 'firm.nace' },
          ],
        },
      ],
    };
    const answers = { phone: '+90216', parcel: '12/3', nace: '13.10.01' };
    const keys = (rules: Parameters<typeof shownToReviewer>[2]) =>
      shownToReviewer({ answers }, known, rules).answers.map((a) => a.key);
    expect(keys(open)).toEqual(['phone', 'parcel', 'nace']);
    expect(keys({ ...open, anonymous: true })).toEqual(['nace']);
    expect(keys({ ...open, hidden: ['names'] })).toEqual(['nace']);
    expect(keys({ ...open, hidden: ['files'] })).toEqual(['phone', 'parcel', 'nace']);
  });

  test('files and names each by their own rule', () => {
    const keys = (hidden: ('names' | 'files' | 'tax-numbers')[]) =>
      shownToReviewer(content, form, { ...open, hidden }).answers.map((a) => a.key);
    expect(keys(['files'])).not.toContain('permit');
    expect(keys(['files'])).toContain('title');
    expect(keys(['names'])).not.toContain('title');
    expect(keys(['names'])).toContain('permit');
  });

  test('a document that came later stands with its field, and is hidden wherever the field would be', () => {
    const late = { field: 'permit', fileId: 'y', name: 'izin.pdf', size: 2, at: '2026-04-07T20:59:00.000Z' };
    const { permit: _none, ...answers } = content.answers;
    const shown = shownToReviewer({ answers }, form, open, [late]);
    expect(shown.answers.find(({ key }) => key === 'permit')).toMatchObject({
      answer: {},
      completed: [late],
    });
    expect(shown.content.answers).not.toHaveProperty('permit');
    for (const rules of [
      { ...open, anonymous: true },
      { ...open, hidden: ['files' as const] },
      { ...open, hiddenFields: ['permit'] },
    ]) {
      const hides = shownToReviewer({ answers }, form, rules, [late]);
      expect(JSON.stringify(hides)).not.toContain('izin.pdf');
      expect(hides.hidden).toBeGreaterThan(0);
    }
    const plain = shownToReviewer({}, undefined, { ...open, hidden: ['files'] }, [late]);
    expect(plain.answers).toEqual([]);
  });

  test('without a form, by the words of the question', () => {
    const plain = {
      answers: { 'Firma Unvanı': 'Örnek', 'VERGİ NUMARASI': '1', 'Çalışan sayısı': 120, 'Yetkili kişi': 'x' },
    };
    const shown = shownToReviewer(plain, undefined, { ...open, hidden: ['names', 'tax-numbers'] });
    expect(shown.answers).toEqual([
      {
        key: 'Çalışan sayısı',
        tr: 'Çalışan sayısı',
        en: 'Çalışan sayısı',
        section: null,
        answer: { value: 120 },
        completed: [],
      },
    ]);
    expect(shown.content.answers).toEqual({ 'Çalışan sayısı': 120 });
    expect(shownToReviewer(plain, undefined, open).answers).toHaveLength(4);
  });
});
