import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { innovationCommands } from '#contracts/open-calls/innovation.commands';
import type { WriteNeed } from '#contracts/open-calls/innovation.messages';
import { programCommands } from '#contracts/programs/program.commands';
import { eventCommands } from '#contracts/workshops/event.commands';
import { Api } from './programme-run/api.js';
import { inviteUserOf, SAMPLE_FIRM_USER, TAKING_PART, type SampleDoor } from './sample-firm.js';

/** Who speaks for one of the sample's solution providers. */
export const SAMPLE_PROVIDER_USER = { email: 'kullanici@cozum.example', part: 'solution provider' };

const PATIENCE_MS = 60_000;
const DAY_MS = 86_400_000;
const PITCH_MINUTES = 10;

type Need = Pick<WriteNeed, 'title' | 'text' | 'sought' | 'tags' | 'confidential'>;
/** What the sample's firms look for. Invented, as everything here. */
const NEEDS: readonly Need[] = [
  {
    title: 'Boyahane atık ısısının geri kazanımı',
    text: 'Boya banyosundan 60 °C dolayında çıkan suyun ısısını ön ısıtmada kullanmak istiyoruz.',
    sought: 'Kirlenmeye dayanıklı ısı değiştirici ya da ısı pompası; mümkünse bir pilot uygulama.',
    tags: ['atık ısı', 'boyahane'],
    confidential: 'Debi ve sıcaklık ölçümlerini görüşmede paylaşırız.',
  },
  {
    title: 'Yıkama suyunun yeniden kullanılması',
    text: 'Son durulama suyunu arıtıp ilk yıkamaya geri vermek istiyoruz.',
    sought: 'Küçük hacimli membran sistemi ve bir yıllık işletme verisi.',
    tags: ['su', 'membran'],
  },
  {
    title: 'Plastik kırpıntıların hammaddeye dönüşmesi',
    text: 'Karışık kırpıntıyı ayrıştırıp üretime geri almak istiyoruz.',
    sought: 'Otomatik ayrıştırma hattı ya da bu işi üstlenecek bir ortak.',
    tags: ['plastik', 'geri kazanım'],
  },
  {
    title: 'Basınçlı havada kaçakların sürekli izlenmesi',
    text: 'Kaçakları ölçümden ölçüme değil, anında görmek istiyoruz.',
    sought: 'Mevcut hatta takılan algılayıcılar ve basit bir ekran.',
    tags: ['basınçlı hava', 'izleme'],
  },
];
/** A firm that has no user here: the chamber writes for it. */
const NEED_IN_STEAD: Need = {
  title: 'Kaplama banyosunda kimyasal tüketiminin azaltılması',
  text: 'Banyo ömrünü uzatmak ve durulamada taşınan kimyasalı geri almak istiyoruz.',
  sought: 'Banyo bakım sistemi ya da sürükleme azaltıcı bir yöntem.',
  tags: ['kimyasal', 'kaplama'],
};

/**
 * Needs, answers, a running order and meetings of the sample's open-innovation call: the raw files of a past programme have the
 * solutions and their pitches only. Nothing of it counts for an indicator. Repeating it changes nothing.
 */
export async function enterSampleInnovation(at: SampleDoor, adminEmail: string): Promise<void> {
  const admin = new Api(at.url, PATIENCE_MS, at.signal);
  await admin.signIn(adminEmail, at.password);
  const [program] = await admin.all(programCommands.listPrograms, {});
  const programId = program.id;
  // The past one; another one is open (sample-open-call.ts).
  const [call] = await admin.all(callCommands.listCalls, {
    programId,
    kind: 'open-innovation',
    state: 'closed',
  });
  if (!call) return;
  const solutions = await admin.all(applicationCommands.listApplications, { callId: call.id, stage: 'in' });
  solutions.sort((a, b) => (a.number ?? '').localeCompare(b.number ?? '', 'tr', { numeric: true }));
  const firms = await admin.all(programCommands.listParticipations, { programId });
  // The first firm is the one that has a user.
  const [own] = firms.filter(({ state }) => TAKING_PART.has(state));
  const other = firms.find((one) => one.firmId !== own?.firmId && ['selected', 'active'].includes(one.state));
  const provider = solutions.find((one) => one.pitched) ?? solutions[0];
  if (!own || !provider) return;
  const firm = new Api(at.url, PATIENCE_MS, at.signal);
  await firm.signIn(SAMPLE_FIRM_USER.email, at.password);
  const person = await inviteUserOf(
    provider.firmId,
    SAMPLE_PROVIDER_USER.email,
    'Çözüm Sağlayıcı Kullanıcısı',
    admin,
    at,
  );

  const published = async (by: Api, firmId: string, need: Need, key: string, reason?: string) => {
    const { id: needId } = await by.ask(
      innovationCommands.writeNeed,
      { programId, firmId, callId: call.id, ...need, ...(reason ? { reason } : {}) },
      `sample-need:${key}`,
    );
    await by.ask(innovationCommands.publishNeed, { needId }, `sample-need-published:${key}`);
    return needId;
  };
  const needs: string[] = [];
  for (const [i, need] of NEEDS.entries()) needs.push(await published(firm, own.firmId, need, String(i)));
  const inStead =
    other &&
    (await published(
      admin,
      other.firmId,
      NEED_IN_STEAD,
      'in-stead',
      'Firma telefonla iletti; yazısı bekleniyor',
    ));

  await admin.ask(innovationCommands.nameNeeds, { applicationId: provider.id, needIds: needs });
  const others = solutions.filter((one) => one.id !== provider.id).slice(0, 5);
  for (const [i, { id: applicationId }] of others.entries())
    await admin.ask(innovationCommands.nameNeeds, {
      applicationId,
      needIds: [i === 0 && inStead ? inStead : needs[i % needs.length]],
    });
  await planPitches(admin, programId, solutions);
  await meet(firm, person, provider.id, needs);
}

/** The pitches that the programme's lists have, one after another on their day. */
async function planPitches(
  admin: Api,
  programId: string,
  solutions: readonly { id: string; pitched: boolean }[],
): Promise<void> {
  const [event] = await admin.all(eventCommands.listEvents, { programId, kind: 'pitch-day', state: 'held' });
  if (!event) return;
  const { startsAt, endsAt } = await admin.ask(eventCommands.readEvent, { eventId: event.id });
  const { version } = await admin.ask(innovationCommands.readRunningOrder, { eventId: event.id });
  // Planned in an earlier start.
  if (version > 1) return;
  const begin = Date.parse(startsAt);
  const room = endsAt ? (Date.parse(endsAt) - begin) / 60_000 : 8 * 60;
  const items = solutions
    .filter(({ pitched }) => pitched)
    .slice(0, Math.floor(room / PITCH_MINUTES))
    .map(({ id }, i) => ({
      applicationId: id,
      startsAt: new Date(begin + i * PITCH_MINUTES * 60_000).toISOString(),
      minutes: PITCH_MINUTES,
    }));
  await admin.ask(innovationCommands.setRunningOrder, { eventId: event.id, items, ifVersion: version });
}

/** A meeting on trial, one agreed, one that waits for the firm, one declined. */
async function meet(
  firm: Api,
  provider: Api,
  applicationId: string,
  needs: readonly string[],
): Promise<void> {
  // They came so far in an earlier start.
  if ((await firm.all(innovationCommands.listInnovationMeetings, {})).length > 0) return;
  const now = Date.now();
  const today = new Date(now).toLocaleDateString('sv', { timeZone: 'Europe/Istanbul' });
  const at = (days: number, time: string) =>
    `${new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10)}T${time}:00+03:00`;
  const ask = async (by: Api, i: number, times: string[], message: string) =>
    (
      await by.ask(
        innovationCommands.askMeeting,
        { needId: needs[i], applicationId, times, message },
        `sample-meeting:${i}`,
      )
    ).id;
  const accept = (meetingId: string, time: string) =>
    provider.ask(innovationCommands.answerMeeting, { meetingId, answer: 'accept', time });
  // Only what is still to come can be proposed; it is met in a few minutes, as it were.
  const soon = new Date(Math.ceil(now / 60_000 + 1) * 60_000).toISOString();
  const trial = await ask(firm, 0, [soon], 'Tesisimizde yarım gün yeter.');
  await accept(trial, soon);
  for (const state of ['held', 'trial'] as const)
    await firm.ask(innovationCommands.moveMeeting, { meetingId: trial, state, on: today });
  await ask(
    provider,
    1,
    [at(9, '11:00'), at(10, '11:00')],
    'Benzer bir tesisin bir yıllık verisini getirebiliriz.',
  );
  const agreed = await ask(firm, 2, [at(14, '13:30')], 'Kırpıntı örneği hazırlayabiliriz.');
  await accept(agreed, at(14, '13:30'));
  const declined = await ask(provider, 3, [at(5, '16:00')], 'Algılayıcılarımızı gösterebiliriz.');
  await firm.ask(innovationCommands.answerMeeting, {
    meetingId: declined,
    answer: 'decline',
    reason: 'Bu yıl izleme sistemine bütçe ayırmadık',
  });
}
