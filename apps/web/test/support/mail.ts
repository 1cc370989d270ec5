import type { Api } from './house.js';

/** The link (path and fragment) in the newest invitation to an address, as the mail folder of the sample shows it. */
export async function linkInMail(admin: Api, email: string): Promise<string> {
  for (let tries = 0; tries < 60; tries++) {
    const { items } = await admin.get<{ items: { id: string; to: string | null; template: string }[] }>(
      '/mail?limit=50',
    );
    const mail = items.find(({ template, to }) => template === 'invitation' && to === email);
    if (mail) {
      const { text } = await admin.get<{ text: string | null }>(`/mail/${mail.id}`);
      const link = /https?:\/\/\S+\/invitation#\S+/.exec(text ?? '')?.[0];
      if (link) return new URL(link).pathname + new URL(link).hash;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no invitation to ${email} came into the mail folder`);
}
