import type { Browser } from 'playwright-core';
import { aCall } from './calls.js';
import type { Api } from './house.js';
import { aFirmUser, someWord } from './people.js';

/** So many days from today, as people type it here. */
export const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000)
    .toLocaleDateString('sv', { timeZone: 'Europe/Istanbul' })
    .split('-')
    .reverse()
    .join('.');

/** A firm from outside the programme. */
export async function aProvider(admin: Api): Promise<string> {
  const { executorId } = await admin.get<{ executorId: string }>(`/programs/${await admin.programId()}`);
  const { id } = await admin.post<{ id: string }>('/firms', {
    title: `Örnek Çözüm ${someWord()} Ltd. Şti.`,
    institutionId: executorId,
  });
  return id;
}

/** A firm of the programme with a user, and one from outside it. */
export async function bothSides(browser: Browser, admin: Api) {
  const { items } = await admin.get<{ items: { firmId: string; state: string }[] }>(
    `/programs/${await admin.programId()}/participations?limit=100`,
  );
  const firmId = items.filter(({ state }) => state === 'selected' || state === 'active').at(-1)!.firmId;
  const providerId = await aProvider(admin);
  return {
    firmId,
    providerId,
    firm: await aFirmUser(browser, admin, firmId),
    provider: await aFirmUser(browser, admin, providerId),
  };
}

/** An open-innovation call whose deadline passes at once; the providers have more time, so that the path does not wait for it. */
export async function aPassedCall(
  admin: Api,
  providers: readonly string[],
  over: object = {},
): Promise<string> {
  const deadline = new Date(Date.now() + 3000).toISOString();
  const id = await aCall(admin, {
    kind: 'open-innovation',
    title: 'Örnek açık inovasyon çağrısı',
    deadline,
    ...over,
  });
  await admin.post(`/calls/${id}/opening`, {});
  for (const firmId of providers)
    await admin.post(`/calls/${id}/late-access`, {
      firmId,
      until: new Date(Date.now() + 3_600_000).toISOString(),
      reason: 'Deneme',
    });
  return id;
}
