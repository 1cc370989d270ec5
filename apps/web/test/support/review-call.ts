import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { ADMIN, Api } from './house.js';
import { acceptInvitation, someWord } from './people.js';

/** A PDF that is no other's. */
export const aPdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n% ${randomUUID()}\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n`),
});

export interface Account {
  email: string;
  name: string;
  accountId: string;
}
export interface Applied {
  id: string;
  number: string;
  firmId: string;
  title: string;
  taxNumber: string;
}
/** Who prepares: an administrator, and staff of the programme. */
export interface Desk {
  browser: Browser;
  admin: Api;
  staff: Api;
  staffEmail: string;
  programId: string;
}

export async function desk(browser: Browser): Promise<Desk> {
  const admin = await Api.as(browser, ADMIN);
  const staffEmail = await admin.emailOf('staff');
  return {
    browser,
    admin,
    staffEmail,
    staff: await Api.as(browser, staffEmail),
    programId: await admin.programId(),
  };
}

/** Somebody new who may review in the programme. */
export async function aReviewer({ browser, admin, programId }: Desk, name = 'Hakem'): Promise<Account> {
  const email = `deneme-${randomUUID().slice(0, 8)}@ortak.example`;
  const displayName = `Deneme ${name} ${someWord()}`;
  const { id } = await admin.post<{ id: string }>('/accounts/invitations', {
    email,
    displayName,
    language: 'tr',
    grants: [{ role: 'reviewer', scopeType: 'program', scopeId: programId }],
  });
  await acceptInvitation(browser, admin, email);
  return { email, name: displayName, accountId: id };
}

/** The form of these calls: something that reviewers may read, and what a blind call hides. */
export const REVIEW_FORM = {
  sections: [
    {
      key: 'proje',
      title: { tr: 'Proje' },
      fields: [
        { key: 'hedef', type: 'text', label: { tr: 'Hedef' } },
        { key: 'vkn', type: 'text', label: { tr: 'Vergi numarası' }, identifies: true },
        { key: 'yetkili', type: 'text', label: { tr: 'Yetkili kişi' }, identifies: true },
        { key: 'rapor', type: 'file', label: { tr: 'Enerji raporu' }, accept: ['pdf'], completable: true },
      ],
    },
  ],
};

const CRITERIA = [
  { code: 'Ö1', title: 'Çevresel etki', weight: '60', maxPoints: 10 },
  { code: 'Ö2', title: 'Taahhüt', weight: '40', maxPoints: 10 },
];

/** A tax number whose check digit is right. */
export function aTaxNumber(): string {
  const digits = Array.from({ length: 9 }, (_, i) => (i === 0 ? 9 : Math.floor(Math.random() * 10)));
  const sum = digits.reduce((all, digit, i) => {
    const moved = (digit + 9 - i) % 10;
    return all + (moved === 0 ? 0 : (moved * 2 ** (9 - i)) % 9 || 9);
  }, 0);
  return `${digits.join('')}${(10 - (sum % 10)) % 10}`;
}

export async function aFirm({ staff }: Desk): Promise<{ firmId: string; title: string; taxNumber: string }> {
  const title = `${someWord()} ${someWord()} deneme A.Ş.`;
  const taxNumber = aTaxNumber();
  const { id } = await staff.post<{ id: string }>('/firms', {
    title,
    taxNumber,
    province: '34',
    district: 'Tuzla',
  });
  return { firmId: id, title, taxNumber };
}

interface Wish {
  firms: number;
  rules?: object;
  criteria?: object[];
  /** Further parts of the call, set before it opens. */
  before?: (callId: string) => Promise<unknown>;
  /** What the applications say besides. */
  answers?: object;
  reviewersPerApplication?: number;
  /** Its deadline is over, but it is not closed: missing documents may be asked for. */
  stayOpen?: boolean;
}

/** A call of the house: opened, applied for by so many firms (staff enter what came on paper), its deadline over, and closed. */
export async function aClosedCall(
  all: Desk,
  wish: Wish,
): Promise<{ callId: string; code: string; applications: Applied[] }> {
  const { staff, admin, programId } = all;
  const firms = await Promise.all(Array.from({ length: wish.firms }, () => aFirm(all)));
  const code = `HAKEM-${someWord().toUpperCase()}${Date.now().toString(36).toUpperCase()}`;
  const call = {
    title: 'Değerlendirilecek deneme çağrısı',
    summary: 'Hakemlerin işi',
    criteria: wish.criteria ?? CRITERIA,
    threshold: '60',
    reviewersPerApplication: wish.reviewersPerApplication ?? 2,
  };
  const { id: callId } = await staff.post<{ id: string }>(`/programs/${programId}/calls`, {
    ...call,
    code,
    kind: 'firm-call',
    deadline: '2099-05-01T14:00:00Z',
  });
  await staff.put(`/calls/${callId}/form`, { form: REVIEW_FORM }, 0);
  await staff.put(
    `/calls/${callId}/review-rules`,
    {
      anonymous: false,
      hidden: [],
      hiddenFields: [],
      barSameInstitution: false,
      largestDifference: '30',
      onDifference: 'third-reviewer',
      firmsSee: 'scores-and-comments',
      normalisedFrom: 5,
      ...wish.rules,
    },
    0,
  );
  await wish.before?.(callId);
  const files = await Promise.all(firms.map((_, i) => staff.upload(`rapor-${i}.pdf`, aPdf('rapor').buffer)));
  const { version } = await staff.get<{ version: number }>(`/calls/${callId}`);
  const open = { ...call, deadline: new Date(Date.now() + 3000).toISOString() };
  await staff.put(`/calls/${callId}`, open, version);
  await staff.post(`/calls/${callId}/opening`, {});
  // What staff enter from paper came in time; so the house may be as slow as it likes.
  const came = { occurredAt: new Date().toISOString(), backfillReason: 'Deneme: kâğıtla geldi' };
  await untilClosedFor(admin, callId);
  const applications: Applied[] = [];
  for (const [i, firm] of firms.entries()) {
    const { id } = await staff.post<{ id: string }>(`/calls/${callId}/applications`, {
      firmId: firm.firmId,
      content: {
        otherSupport: false,
        signatory: 'Deneme İmzacı',
        answers: {
          hedef: `Yüzde ${10 + i} daha az elektrik`,
          vkn: firm.taxNumber,
          yetkili: 'Deneme Yetkili',
          rapor: [files[i]],
          ...wish.answers,
        },
      },
    });
    const { number } = await staff.post<{ number: string }>(`/applications/${id}/submission`, came);
    applications.push({ id, number, ...firm });
  }
  if (!wish.stayOpen) await staff.post(`/calls/${callId}/closing`, {});
  return { callId, code, applications };
}

/** The server's clock says that the time is over. */
export async function untilClosedFor(admin: Api, callId: string): Promise<void> {
  for (;;) {
    const call = await admin.get<{ acceptsApplications: boolean; deadline: string }>(`/calls/${callId}`);
    if (!call.acceptsApplications) return;
    const left = Date.parse(call.deadline) - Date.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(100, Math.min(2000, left))));
  }
}

/** Reviewers come into the call and get their applications. */
export async function assigned({ staff }: Desk, callId: string, people: readonly Account[]): Promise<void> {
  for (const { accountId } of people) await staff.post(`/calls/${callId}/reviewers`, { accountId });
  await staff.post(`/calls/${callId}/assignments/automatic`, {});
}

/** Today as people type it here. */
export const today = (): string =>
  new Intl.DateTimeFormat('tr-TR', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'Europe/Istanbul',
  }).format(new Date());
