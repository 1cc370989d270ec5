import type { Browser, Page } from 'playwright-core';
import { launch, open } from '../support/house.js';
import { desk, type Desk } from '../support/review-call.js';
import { scoredCall } from '../support/scored-call.js';
import { aWindow, faultless } from '../support/window.js';

/** What is chosen by: written on the screen of the call’s settings, and seen at work in the ranking. */
let browser: Browser;
let at: Desk;
let staff: Page;

beforeAll(async () => {
  browser = await launch();
  at = await desk(browser);
  staff = await aWindow(browser, at.staffEmail);
}, 60_000);
afterAll(() => browser?.close());

const FORM = {
  sections: [
    {
      key: 'genel',
      title: { tr: 'Genel', en: 'General' },
      fields: [
        { key: 'destek', type: 'money', label: { tr: 'İstenen destek', en: 'Support asked for' } },
        { key: 'yer', type: 'place', label: { tr: 'Tesisin ili', en: 'Province of the plant' } },
        {
          key: 'olcek',
          type: 'choice',
          label: { tr: 'Ölçek', en: 'Size' },
          options: [
            { value: 'kobi', label: { tr: 'KOBİ', en: 'SME' } },
            { value: 'buyuk', label: { tr: 'Büyük işletme', en: 'Large' } },
          ],
        },
      ],
    },
  ],
};
const answer = (olcek: string, province: string, lira: number) => ({
  olcek,
  yer: { province },
  destek: { minor: lira * 100, currency: 'TRY' },
});

test('minimum of a group, maxima elsewhere, a ceiling that skips, ties in their order: written and read in the form’s words', async () => {
  const call = await scoredCall(at, {
    points: [90, 85, 80, [70, 80], [80, 70]],
    answers: [
      answer('kobi', '34', 100),
      answer('buyuk', '34', 500),
      answer('buyuk', '34', 100),
      answer('buyuk', '06', 500),
      answer('kobi', '06', 100),
    ],
    seats: {},
    before: async (callId) => {
      await at.staff.put(`/calls/${callId}/form`, { form: FORM }, 0);
      await written(callId);
    },
  });
  await open(staff, `/calls/${call.id}?tab=selection`);
  const [best, large, third, dear, small] = call.firms;
  const says = async ({ title }: { title: string }, ...words: string[]) => {
    const line = staff.getByRole('region', { name: 'Sonuç' }).locator('tbody tr', { hasText: title });
    for (const word of words) await line.getByText(word).first().waitFor();
  };
  await says(best, 'Asil', 'KOBİ', 'Grubun en az sayısı için');
  await says(small, 'Asil', 'KOBİ', 'Grubun en az sayısı için');
  await says(large, 'Asil', 'Büyük işletme', 'Sıralamaya göre');
  await says(third, 'Yedek', 'Tesisin ili üst sınırı doldu');
  await says(dear, 'Yedek', 'Bütçeye sığmadı', 'bölüm Etki');
  const fill = staff.getByRole('region', { name: 'Kontenjanlar ve bütçe' });
  for (const name of ['KOBİ', 'Büyük işletme', 'İstanbul', 'Ankara', 'Bütçe'])
    await fill.locator('tbody tr', { hasText: name }).first().waitFor();
  await faultless(staff, 'rules-at-work');
  const phone = await aWindow(browser, at.staffEmail, { width: 390, scheme: 'dark', language: 'en' });
  await open(phone, `/calls/${call.id}?tab=selection`);
  await phone.locator('tbody tr.rest').filter({ hasText: 'Province of the plant' }).first().waitFor();
  await faultless(phone, 'rules-at-work-narrow', 'colour');
});

/** The part “selection” of the settings, as staff fill it in. */
async function written(callId: string): Promise<void> {
  await open(staff, `/calls/${callId}/settings`);
  const part = staff.locator('[id="selection"]');
  const field = (id: string) => part.locator(`[id="${id}"]`);
  const choose = (id: string, label: string) => field(id).selectOption({ label });
  await choose('groupBy', 'Ölçek');
  for (const [i, [group, min]] of [
    ['KOBİ', '2'],
    ['Büyük işletme', ''],
  ].entries()) {
    await part.getByRole('button', { name: 'Grup ekle' }).click();
    await choose(`groups.${i}.value`, group);
    await field(`groups.${i}.min`).fill(min);
    await field(`groups.${i}.reserve`).fill('2');
  }
  await part.getByRole('button', { name: 'Sınır ekle' }).click();
  await choose('limits.0.dimension', 'Tesisin ili');
  await part.getByRole('button', { name: 'Bu bölümü kaydet' }).click();
  // What is missing is named; an empty value means each province.
  await part
    .getByRole('alert')
    .getByRole('link', { name: /^1\. sınır – En çok asil/ })
    .click();
  await staff.keyboard.type('2');
  await field('budget.ceiling').fill('700');
  await choose('budget.amount', 'İstenen destek');
  await part.getByLabel('Sığmayan başvuruda').selectOption({ label: 'Atlanır, sığan sonraki alınır' });
  await part.getByRole('button', { name: 'Bölüm ekle' }).click();
  await field('sections.0.name').fill('Etki');
  await part.getByRole('checkbox', { name: 'Çevresel etki' }).check();
  await choose('addTie', 'Önce gönderen');
  await choose('addTie', '“Etki” bölümünde yüksek olan');
  await part.getByRole('button', { name: '“Etki” bölümünde yüksek olan: yukarı al' }).press('Enter');
  await faultless(staff, 'rules-written', 'look');
  await part.getByRole('button', { name: 'Bu bölümü kaydet' }).click();
  await staff.getByText('Kaydedildi', { exact: false }).first().waitFor();
  expect(await at.staff.get(`/calls/${callId}/selection-rules`)).toMatchObject({
    groupBy: 'answer:olcek',
    groups: [
      { value: 'kobi', min: 2, reserve: 2 },
      { value: 'buyuk', reserve: 2 },
    ],
    limits: [{ dimension: 'answer:yer', max: 2 }],
    budget: { ceiling: { minor: 70_000, currency: 'TRY' }, amount: 'answer:destek', onOverrun: 'skip' },
    sections: [{ name: 'Etki', criteria: ['Ö1'] }],
    tieBreakers: ['section:Etki', 'earlier'],
  });
}
