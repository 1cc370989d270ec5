import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { BASE, samplePassword, type Api } from './house.js';
import { linkInMail } from './mail.js';

/** Letters that no other run of the tests has. */
export const someWord = (): string =>
  randomUUID()
    .replace(/[^a-f]/g, '')
    .slice(0, 8);

/** Takes the invitation that was mailed to an address, with the sample's password. */
export async function acceptInvitation(browser: Browser, admin: Api, email: string): Promise<void> {
  const token = (await linkInMail(admin, email)).split('#')[1];
  const context = await browser.newContext();
  const accepted = await context.request.post(`${BASE}/api/v1/accounts/invitations/accept`, {
    data: { token, password: samplePassword },
  });
  if (!accepted.ok()) throw new Error(`${email} cannot accept the invitation: ${accepted.status()}`);
  await context.close();
}

/** Somebody new who acts for a firm; gives the address. */
export async function aFirmUser(browser: Browser, admin: Api, firmId: string): Promise<string> {
  const email = `deneme-${randomUUID().slice(0, 8)}@firma.example`;
  await admin.post('/accounts/invitations', {
    email,
    displayName: 'Deneme Başvuran',
    language: 'tr',
    grants: [{ role: 'firm', scopeType: 'firm', scopeId: firmId }],
  });
  await acceptInvitation(browser, admin, email);
  return email;
}
