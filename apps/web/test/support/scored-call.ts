import { someCode } from './calls.js';
import { type Api } from './house.js';
import { aFirmUser, someWord } from './people.js';
import type { Desk } from './review-call.js';

/** For so long the call is open: five applications by the API take half of it. */
const OPEN_MS = 5000;
export const CRITERIA = ['Ö1', 'Ö2'] as const;

export interface ScoredFirm {
  firmId: string;
  title: string;
  applicationId: string;
  number: string;
}
export interface ScoredCall {
  id: string;
  code: string;
  programId: string;
  firms: ScoredFirm[];
}

interface Wish {
  /** Of 100, firm by firm: three of the first sector, two of the second. */
  points?: readonly (number | readonly [number, number])[];
  /** Before the lot. */
  tieBreakers?: readonly string[];
  /** Of each sector, instead of one seat and one place in reserve. */
  seats?: object;
  /** Further parts of the call, set before it opens. */
  before?: (callId: string) => Promise<unknown>;
  /** What the applications answer, firm by firm. */
  answers?: readonly object[];
}

/**
 * A call that is closed and reviewed by two: in the first sector firms of 90, 80 and 70 points, in the second of 85 and 75; each
 * sector has one seat and one place in reserve, unless wished otherwise. Firms see scores and comments, appeal within ten days, accept an agreement.
 */
export async function scoredCall(
  { staff, programId }: Desk,
  {
    points = [90, 80, 70, 85, 75],
    tieBreakers = ['earlier'],
    seats = { max: 1, reserve: 1 },
    before,
    answers = [],
  }: Wish = {},
): Promise<ScoredCall> {
  const { sectors } = await staff.get<{ sectors: { code: string }[] }>(`/programs/${programId}`);
  const [one, two] = sectors.map(({ code }) => code);
  const titled = await Promise.all(
    [one, one, one, two, two].map(async (sector) => {
      const title = `${someWord()} ${someWord()} deneme A.Ş.`;
      const { id } = await staff.post<{ id: string }>('/firms', { title, province: '34' });
      return { firmId: id, title, sector };
    }),
  );
  const code = someCode();
  const said = {
    title: 'Puanlanmış çağrı',
    titleEn: 'A scored call',
    summary: 'Puanlamadan sonrası için.',
    sectors: [one, two].map((sector) => ({ sector, ...seats })),
    criteria: CRITERIA.map((criterion, i) => ({
      code: criterion,
      title: ['Çevresel etki', 'Taahhüt'][i],
      weight: '50',
      maxPoints: 100,
    })),
    threshold: '60',
    tieBreakers,
    reviewersPerApplication: 2,
  };
  const { id } = await staff.post<{ id: string }>(`/programs/${programId}/calls`, {
    ...said,
    code,
    kind: 'firm-call',
    deadline: '2099-05-01T14:00:00Z',
  });
  await staff.put(`/calls/${id}/after-rules`, {
    appealDays: 10,
    agreement: 'Projeye katılmayı ve verileri zamanında vermeyi kabul ederiz.',
  });
  const { version, ...rules } = await staff.get<{ version: number }>(`/calls/${id}/review-rules`);
  await staff.put(`/calls/${id}/review-rules`, { ...rules, firmsSee: 'scores-and-comments' }, version);
  await before?.(id);
  const deadline = Date.now() + OPEN_MS;
  const { version: written } = await staff.get<{ version: number }>(`/calls/${id}`);
  await staff.put(`/calls/${id}`, { ...said, deadline: new Date(deadline).toISOString() }, written);
  await staff.post(`/calls/${id}/opening`, {});
  const firms: ScoredFirm[] = [];
  for (const [i, { sector, ...firm }] of titled.entries()) {
    const begun = await staff.post<{ id: string }>(`/calls/${id}/applications`, {
      firmId: firm.firmId,
      sector,
      content: { otherSupport: false, declaration: true, answers: answers[i] ?? {} },
    });
    const { number } = await staff.post<{ number: string }>(`/applications/${begun.id}/submission`, {});
    firms.push({ ...firm, applicationId: begun.id, number });
  }
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, deadline + 300 - Date.now())));
  await staff.post(`/calls/${id}/closing`, {});
  await scoreOnPaper(staff, id, firms, points);
  return { id, code, programId, firms };
}

/** Two reviewers’ sheets, as they come on paper. */
async function scoreOnPaper(
  staff: Api,
  callId: string,
  firms: readonly ScoredFirm[],
  points: NonNullable<Wish['points']>,
): Promise<void> {
  const lines = firms.flatMap(({ number }, i) =>
    ['birinci@ortak.example', 'ikinci@ortak.example'].map((reviewer) =>
      [
        number,
        reviewer,
        ...[points[i], points[i]].flat().slice(0, 2),
        'Ölçülmüş verisi var, hedefi açık.',
      ].join(';'),
    ),
  );
  const sheet = [['Başvuru no', 'Değerlendirici', ...CRITERIA, 'Görüş'].join(';'), ...lines].join('\n');
  const { fileId } = await staff.upload('puanlar.csv', Buffer.from(sheet), 'text/csv');
  await staff.post(`/calls/${callId}/reviews/imports`, {
    fileId,
    dryRun: false,
    backfillReason: 'Puanlar kâğıttan giriliyor',
  });
}

/** The board’s decision on what the preview shows: entered by staff, confirmed by another account. */
export async function decided({ staff, admin }: Desk, callId: string): Promise<void> {
  const { sha256 } = await staff.post<{ sha256: string }>(`/calls/${callId}/selection/preview`, { limit: 1 });
  const entry = await staff.post<{ id: string }>(`/calls/${callId}/decision`, {
    decisionNo: '2026/41',
    decidedOn: new Date().toLocaleDateString('sv', { timeZone: 'Europe/Istanbul' }),
    attendees: 7,
    sha256,
    backfillReason: 'Deneme: tutanak sonra gelir',
  });
  await admin.post(`/calls/${callId}/decision/confirmation`, { entryId: entry.id });
}

/** Somebody who speaks for one of the firms. */
export const userOf = ({ browser, admin }: Desk, { firmId }: ScoredFirm): Promise<string> =>
  aFirmUser(browser, admin, firmId);
