import { callCommands } from '#contracts/open-calls/call.commands';
import { formCommands } from '#contracts/open-calls/form.commands';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { innovationCommands } from '#contracts/open-calls/innovation.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Api } from './programme-run/api.js';
import { SAMPLE_FIRM_USER, TAKING_PART, type SampleDoor } from './sample-firm.js';

const PATIENCE_MS = 60_000;
const DAY_MS = 86_400_000;
const OPEN_DAYS = 60;

/** What is asked of a solution provider. */
const FORM: FormDef = {
  sections: [
    {
      key: 'cozum',
      title: { tr: 'Çözüm', en: 'Solution' },
      fields: [
        {
          type: 'text',
          key: 'tanitim',
          label: { tr: 'Çözümü birkaç cümleyle anlatın', en: 'Your solution in a few sentences' },
          required: true,
          long: true,
          max: 2000,
        },
        {
          type: 'choice',
          key: 'olgunluk',
          label: { tr: 'Çözüm ne kadar hazır?', en: 'How ready is it?' },
          required: true,
          options: [
            { value: 'prototip', label: { tr: 'Prototip', en: 'Prototype' } },
            { value: 'pilot', label: { tr: 'Pilot uygulaması var', en: 'Piloted' } },
            { value: 'satista', label: { tr: 'Satışta', en: 'On the market' } },
          ],
        },
      ],
    },
  ],
};

const NEEDS = [
  {
    title: 'Buhar kazanında yakıt tüketiminin düşürülmesi',
    text: 'Doğal gazla çalışan kazanımızda yakıtı azaltmak, bacadan giden ısıyı geri almak istiyoruz.',
    sought: 'Ekonomizer ya da yakma denetimi; geri ödeme hesabıyla birlikte.',
    tags: ['buhar', 'enerji'],
    namesFirm: true,
  },
  {
    title: 'Boyama reçetelerinde ilk seferde tutturma',
    text: 'Yeniden boyama hem su hem kimyasal harcatıyor; ilk seferde tutturma oranını yükseltmek istiyoruz.',
    sought: 'Renk ölçümünü reçeteyle bağlayan yazılım ya da cihaz.',
    tags: ['boyahane', 'su'],
    namesFirm: false,
  },
  {
    title: 'Ambalaj atığının azaltılması',
    text: 'Bobin ambalajında tek kullanımlık plastik yerine dönen bir çözüm arıyoruz.',
    sought: 'Geri dönen ambalaj sistemi ve taşıma ortağı.',
    tags: ['ambalaj'],
    namesFirm: false,
  },
];

/**
 * One open-innovation call that takes applications now, with the needs that a firm has published for it: without it a newcomer to the
 * sample finds no call to apply to. Nothing of it counts for an indicator. Repeating it changes nothing.
 */
export async function openSampleCall(at: SampleDoor, adminEmail: string): Promise<void> {
  const admin = new Api(at.url, PATIENCE_MS, at.signal);
  await admin.signIn(adminEmail, at.password);
  const [program] = await admin.all(programCommands.listPrograms, {});
  const programId = program.id;
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Istanbul' });
  const code = `AI-${today.slice(0, 4)}`;
  const known = await admin.all(callCommands.listCalls, { programId, kind: 'open-innovation' });
  const made = known.find((call) => call.code === code);
  const lastDay = new Date(Date.parse(today) + OPEN_DAYS * DAY_MS).toISOString().slice(0, 10);
  const callId =
    made?.id ??
    (
      await admin.ask(
        callCommands.createCall,
        {
          programId,
          code,
          kind: 'open-innovation',
          title: 'Temiz üretim için çözüm çağrısı (örnek)',
          titleEn: 'Call for clean-production solutions (sample)',
          summary:
            'Projedeki firmaların yayımladığı ihtiyaçlara çözümü olanlar başvurur. Değerlendirmeyi geçenler çözümünü bir sunum gününde anlatır ve ihtiyacın sahibiyle görüşür.',
          summaryEn:
            'For those who have a solution to what firms of the programme look for. Who passes the review pitches at a pitch day and meets the firm of the need.',
          deadline: `${lastDay}T17:00:00+03:00`,
          sectors: [],
          criteria: [
            {
              code: 'A1',
              title: 'Çözümün olgunluğu',
              titleEn: 'Maturity of the solution',
              weight: '50',
              maxPoints: 100,
            },
            {
              code: 'A2',
              title: 'İhtiyaca uygunluk',
              titleEn: 'Fit to the need',
              weight: '50',
              maxPoints: 100,
            },
          ],
          threshold: '60',
        },
        'sample-open-call',
      )
    ).id;
  // An earlier start may have been broken off anywhere.
  if (!made || made.state === 'draft') {
    const { version } = await admin.ask(formCommands.readForm, { callId });
    if (!version) await admin.ask(formCommands.saveForm, { callId, ifVersion: 0, form: FORM });
    await admin.ask(callCommands.openCall, { callId });
  }
  const firms = await admin.all(programCommands.listParticipations, { programId });
  const own = firms.find(({ state }) => TAKING_PART.has(state));
  if (!own) return;
  const firm = new Api(at.url, PATIENCE_MS, at.signal);
  await firm.signIn(SAMPLE_FIRM_USER.email, at.password);
  for (const [i, need] of NEEDS.entries()) {
    const { id: needId } = await firm.ask(
      innovationCommands.writeNeed,
      { programId, firmId: own.firmId, callId, ...need },
      `sample-open-need:${i}`,
    );
    await firm.ask(innovationCommands.publishNeed, { needId }, `sample-open-need-published:${i}`);
  }
}
