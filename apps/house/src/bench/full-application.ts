import type { FormDef } from '#contracts/open-calls/form/form-def';
import type { EligibilityRules } from '#contracts/open-calls/eligibility.messages';
import { newId } from '#platform/database/ids';
import type { LoadJob } from './load.js';

/** What a call asks that wants to know something: four sections, every kind of field but the facility's. */
export const FULL_FORM: FormDef = {
  sections: [
    {
      key: 'firma',
      title: { tr: 'Firma' },
      fields: [
        { key: 'unvan', type: 'text', label: { tr: 'Unvan' }, required: true },
        { key: 'yer', type: 'place', label: { tr: 'Yer' }, district: false, required: true },
        { key: 'nace', type: 'nace', label: { tr: 'Faaliyet' }, required: true },
        { key: 'calisan', type: 'number', label: { tr: 'Çalışan' }, unit: 'kişi', required: true },
        { key: 'ciro', type: 'money', label: { tr: 'Ciro' } },
      ],
    },
    {
      key: 'proje',
      title: { tr: 'Proje' },
      fields: [
        { key: 'ozet', type: 'text', long: true, label: { tr: 'Özet' }, required: true },
        { key: 'baslar', type: 'date', label: { tr: 'Başlangıç' }, required: true },
        {
          key: 'konu',
          type: 'choice',
          label: { tr: 'Konu' },
          required: true,
          options: ['su', 'enerji', 'atik'].map((value) => ({ value, label: { tr: value } })),
        },
        {
          key: 'su',
          type: 'number',
          label: { tr: 'Yıllık su' },
          unit: 'm³',
          decimals: 1,
          condition: { field: 'konu', is: 'equals', value: 'su' },
        },
        { key: 'destek', type: 'money', label: { tr: 'İstenen destek' }, required: true },
      ],
    },
    {
      key: 'butce',
      title: { tr: 'Bütçe' },
      fields: [
        {
          key: 'kalemler',
          type: 'table',
          label: { tr: 'Kalemler' },
          required: true,
          columns: [
            { key: 'ad', type: 'text', label: { tr: 'Kalem' }, required: true },
            { key: 'tutar', type: 'money', label: { tr: 'Tutar' }, total: true },
          ],
        },
      ],
    },
    {
      key: 'ekler',
      title: { tr: 'Ekler' },
      fields: [
        { key: 'belge', type: 'file', label: { tr: 'Kapasite raporu' }, accept: ['pdf'], completable: true },
        {
          key: 'taahhut',
          type: 'declaration',
          label: { tr: 'Taahhüt' },
          text: { tr: 'Yazdıklarım doğrudur.' },
          required: true,
        },
      ],
    },
  ],
};

export const FULL_RULES: EligibilityRules = {
  rules: [
    { code: 'U1', kind: 'sector', title: 'Sektör', values: ['textile'], otherwise: 'ineligible' },
    { code: 'U2', kind: 'no-support', title: 'Başka destek yok', otherwise: 'person' },
    { code: 'U3', kind: 'document', title: 'Kapasite raporu', field: 'belge', otherwise: 'person' },
  ],
};

/** A document as firms attach it: 100 KB that call themselves PDF. */
const DOCUMENT = Buffer.concat([
  Buffer.from('%PDF-1.7\n'),
  Buffer.alloc(100_000, 0x20),
  Buffer.from('\n%%EOF\n'),
]);

/**
 * One application as a person writes it: a draft, a save as each section is done, the submission; with `attached` also a
 * document, sent the resumable way.
 */
export function fullApplication(callId: string, firmId: string, attached: boolean): LoadJob {
  const answers = (changes: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(changes).map(([key, value]) => [`answers/${key}`, value]));
  const money = (lira: number) => ({ minor: lira * 100, currency: 'TRY' });
  const edits = [
    answers({
      unvan: 'Ölçüm Sanayi A.Ş.',
      yer: { province: '34' },
      nace: '13.30.01',
      calisan: '48',
      ciro: money(12_500_000),
    }),
    answers({
      ozet: 'Boyahanede son durulama suyunun süzülüp ilk yıkamada yeniden kullanılması. '.repeat(8),
      baslar: '2027-01-04',
      konu: 'su',
      su: '18250.5',
      destek: money(750_000),
    }),
    {
      ...answers({
        kalemler: Array.from({ length: 8 }, (_, i) => ({ ad: `Kalem ${i + 1}`, tutar: money(90_000 + i) })),
        taahhut: true,
        ...(attached ? { belge: [{ fileId: '{file}', name: 'rapor.pdf', size: DOCUMENT.length }] } : {}),
      }),
      declaration: true,
      otherSupport: false,
      signatory: 'Ölçüm Kişisi',
    },
  ];
  const tus = { 'tus-resumable': '1.0.0' };
  return {
    steps: [
      {
        method: 'POST',
        path: `/api/v1/calls/${callId}/applications`,
        key: newId(),
        body: { firmId, sector: 'textile', content: {} },
      },
      ...(attached
        ? [
            {
              method: 'POST',
              path: '/api/v1/files/uploads',
              key: newId(),
              headers: {
                ...tus,
                'upload-length': String(DOCUMENT.length),
                'upload-metadata': `filename ${Buffer.from('rapor.pdf').toString('base64')}`,
              },
            },
            {
              method: 'PATCH',
              path: '/api/v1/files/uploads/{upload}',
              headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
              raw: DOCUMENT,
            },
          ]
        : []),
      ...edits.map((changes, i) => ({
        method: 'PATCH',
        path: '/api/v1/applications/{id}',
        body: { base: i + 1, changes },
      })),
      { method: 'POST', path: '/api/v1/applications/{id}/submission', key: newId(), body: {} },
    ],
  };
}
