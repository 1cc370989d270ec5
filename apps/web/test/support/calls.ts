import { randomUUID } from 'node:crypto';
import type { Api } from './house.js';

/** A call's code that no other run of the tests has. */
export const someCode = (): string => `DENEME-${randomUUID().slice(0, 8).toUpperCase()}`;

/** A draft call of the sample's programme, with one criterion; override what the test is about. Gives its id. */
export async function aCall(api: Api, over: object = {}): Promise<string> {
  const { id } = await api.post<{ id: string }>(`/programs/${await api.programId()}/calls`, {
    code: someCode(),
    kind: 'firm-call',
    title: 'Örnek deneme çağrısı',
    summary: 'Denenen çağrı',
    deadline: '2099-05-01T14:00:00Z',
    criteria: [{ code: 'Ö1', title: 'Etki', weight: '100', maxPoints: 10 }],
    threshold: '60',
    ...over,
  });
  return id;
}

/** An open call with this form. The form's first save takes the place of no version. */
export async function anOpenCall(api: Api, form: object, over: object = {}): Promise<string> {
  const id = await aCall(api, over);
  await api.put(`/calls/${id}/form`, { form }, 0);
  await api.post(`/calls/${id}/opening`, {});
  return id;
}

/** A section of a form: a figure and a text. */
export const ENERGY = {
  key: 'enerji',
  title: { tr: 'Enerji' },
  fields: [
    { key: 'elektrik', type: 'number', unit: 'kWh', label: { tr: 'Yıllık elektrik' } },
    { key: 'hedef', type: 'text', long: true, label: { tr: 'Hedefiniz' } },
  ],
};
