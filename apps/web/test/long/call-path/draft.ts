import type { Page } from 'playwright-core';
import { open } from '../../support/house.js';
import type { Cast } from './cast.js';

/** The form as an earlier programme's file has it; one field is added on the screen. */
const FORM_FILE = {
  sections: [
    {
      key: 'enerji',
      title: { tr: 'Enerji' },
      fields: [
        { key: 'elektrik', type: 'number', unit: 'kWh', label: { tr: 'Yıllık elektrik' }, required: true },
        { key: 'tutar', type: 'money', label: { tr: 'İstenen tutar' }, required: true },
        {
          key: 'fatura',
          type: 'file',
          accept: ['pdf'],
          label: { tr: 'Elektrik faturası' },
          completable: true,
        },
      ],
    },
  ],
};

const byId = (page: Page, id: string) => page.locator(`[id="${id}"]`);
/** Chooses in a list of ours, as a person does. */
export async function choose(page: Page, id: string, option: string): Promise<void> {
  await byId(page, id).selectOption({ label: option });
}
const saved = (page: Page, path: string) =>
  page.waitForResponse(
    (answer) =>
      answer.request().method() === 'PUT' && new URL(answer.url()).pathname.endsWith(path) && answer.ok(),
  );

/** Staff write a call anew: words, seats, criteria. Ends at its settings. */
export async function writeCall(story: Cast): Promise<void> {
  const { page } = story.staff;
  await open(page, `/programs/${story.programId}/calls/new`);
  await byId(page, 'code').fill(story.call.code);
  await byId(page, 'title').fill('Baştan sona giden çağrı');
  await byId(page, 'summary').fill('Firmadan kurula, kuruldan firmaya.');
  await byId(page, 'deadline').fill('30.12.2030 17:00');
  await byId(page, 'maxSelected').fill('1');
  await byId(page, 'maxReserve').fill('1');
  await page.getByRole('button', { name: 'Sektör ekle' }).click();
  await byId(page, 'sectors.0.max').fill('5');
  await byId(page, 'criteria.0.title').fill('Çevresel etki');
  await byId(page, 'criteria.0.weight').fill('60');
  await byId(page, 'criteria.0.maxPoints').fill('10');
  await page.getByRole('button', { name: 'Ölçüt ekle' }).click();
  await byId(page, 'criteria.1.title').fill('Taahhüt');
  await byId(page, 'criteria.1.weight').fill('40');
  await byId(page, 'criteria.1.maxPoints').fill('10');
  await page.getByRole('button', { name: 'Taslağı kaydet' }).click();
  await page.waitForURL(/\/calls\/[^/]+\/settings/);
  story.call.id = new URL(page.url()).pathname.split('/')[2];
}

/** The form: taken from a file, and a field added in the builder. */
export async function buildForm(story: Cast): Promise<void> {
  const { page } = story.staff;
  await byId(page, 'form').getByRole('link', { name: 'Başvuru formu' }).click();
  await page.getByRole('button', { name: 'Dosyadan al' }).waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'form.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(FORM_FILE)),
  });
  await page.getByRole('dialog').getByText('3 alan okundu.').waitFor();
  await page.getByRole('button', { name: 'Bu formu al' }).click();
  await page.getByRole('button', { name: '“Enerji” bölümüne alan ekle' }).click();
  await page.getByRole('menuitem', { name: 'Metin', exact: true }).click();
  await page.locator('#set-label:focus').waitFor();
  const kept = saved(page, '/form');
  await page.keyboard.type('Hedefiniz');
  await page.keyboard.press('Tab');
  await kept;
  await page.getByText('Form açılmaya hazır.').waitFor();
}

/** Rules of applying, eligibility, review and selection, and what comes after: each part saved for itself. */
export async function setRules(story: Cast): Promise<void> {
  const { page } = story.staff;
  await open(page, `/calls/${story.call.id}/settings`);
  const save = async (id: string, path: string, button = 'Bu bölümü kaydet') => {
    const done = saved(page, path);
    await byId(page, id).getByRole('button', { name: button }).click();
    await done;
  };

  const rules = byId(page, 'eligibility');
  await rules.getByRole('button', { name: 'Kural ekle' }).click();
  await choose(page, 'rules.0.kind', 'Aynı faaliyet için başka destek almamış olma');
  await byId(page, 'rules.0.title').fill('Aynı faaliyet için başka destek almamak');
  await rules
    .getByRole('region', { name: 'Aynı faaliyet için başka destek almamak' })
    .getByLabel('Sağlanmazsa')
    .selectOption({ label: 'Bir kişi karar verir' });
  await rules.getByRole('button', { name: 'Kural ekle' }).click();
  await choose(page, 'rules.1.kind', 'Belge yüklenmiş olma');
  await byId(page, 'rules.1.title').fill('Son elektrik faturası');
  await choose(page, 'rules.1.field', 'Elektrik faturası');
  await rules.getByRole('checkbox', { name: 'Elektrik faturası' }).check();
  await save('eligibility', '/eligibility-rules');

  const review = byId(page, 'review');
  await byId(page, 'largestDifference').fill('30');
  await review.getByLabel('Karardan sonra firma görür').selectOption('scores-and-comments');
  await review.getByLabel('Adlar').check();
  await review.getByLabel('Vergi ve sicil numaraları').check();
  await save('review', '/review-rules', 'Kuralları kaydet');

  await byId(page, 'budget.ceiling').fill('1.000.000');
  await choose(page, 'budget.amount', 'İstenen tutar');
  await save('selection', '/selection-rules');

  await byId(page, 'appealDays').fill('10');
  await byId(page, 'agreement').fill('Projeye katılmayı ve verileri zamanında vermeyi kabul ederiz.');
  await save('after', '/after-rules');
}

/** The call opens on the page that says what is still missing, with a deadline so many seconds away. */
export async function openCall(story: Cast, seconds: number): Promise<void> {
  const { admin, staff, call } = story;
  // The screen takes whole minutes; the story does not wait for them.
  const { version, ...known } = await admin.get<{ version: number; [part: string]: unknown }>(
    `/calls/${call.id}`,
  );
  const said = [
    'title',
    'summary',
    'sectors',
    'criteria',
    'threshold',
    'maxSelected',
    'maxReserve',
    'tieBreakers',
  ];
  await admin.put(
    `/calls/${call.id}`,
    {
      ...Object.fromEntries(said.map((name) => [name, known[name]])),
      reviewersPerApplication: 2,
      deadline: new Date(Date.now() + seconds * 1000).toISOString(),
    },
    version,
  );
  const { page } = staff;
  await open(page, `/calls/${call.id}`);
  await page.getByText('Eksik görünmüyor; çağrı açılabilir.').waitFor();
  await page.getByRole('button', { name: 'Başvuruya aç' }).click();
  await page.getByText('Çağrı başvuruya açıldı.').waitFor();
}
