import type { MailEntity } from './mail.entity.js';

/** What is known of each of several mails, by the mail's id. */
export type ByMail<T> = Map<string, T>;

/** What is asked for several mails; whoever cannot be asked leaves his error with each of them. */
export async function forEach<T>(
  mails: readonly MailEntity[],
  ask: (mails: readonly MailEntity[]) => Promise<ByMail<T>>,
): Promise<ByMail<T | Error>> {
  if (mails.length === 0) return new Map();
  return ask(mails).catch((error: Error) => new Map(mails.map(({ id }) => [id, error])));
}

export const joined = <T>(...maps: ByMail<T>[]): ByMail<T> => new Map(maps.flatMap((map) => [...map]));

export function grouped(
  mails: readonly MailEntity[],
  key: (mail: MailEntity) => string,
): Map<string, MailEntity[]> {
  const groups = new Map<string, MailEntity[]>();
  for (const mail of mails) {
    const group = groups.get(key(mail));
    if (group) group.push(mail);
    else groups.set(key(mail), [mail]);
  }
  return groups;
}
