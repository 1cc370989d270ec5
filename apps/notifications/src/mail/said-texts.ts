import { Injectable } from '@nestjs/common';
import type { Language } from '#contracts/accounts/account.messages';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { eventCommands } from '#contracts/workshops/event.commands';
import { DomainError } from '#platform/errors/domain-error';
import { RpcClient } from '#platform/messaging/rpc-client';
import { forEach, grouped, joined, type ByMail } from './by-mail.js';
import type { MailEntity } from './mail.entity.js';

/** What a mail says beyond its frame. */
export interface Said {
  subject: string;
  text: string;
}
type InBoth = Record<Language, Said>;

/** What mails say is asked from its owner at the moment of sending: the same words once for all mails that say them. */
@Injectable()
export class SaidTexts {
  constructor(private readonly rpc: RpcClient) {}

  /** By the mail's id; mails that say nothing beyond their frame are left out. Errors: NOT_FOUND, SERVICE_UNAVAILABLE. */
  async read(mails: readonly MailEntity[], requestId: string): Promise<ByMail<InBoth | Error>> {
    const about = (name: string) => mails.filter(({ params }) => name in params);
    return joined(
      await forEach(about('noticeId'), (some) => this.notices(some, requestId)),
      ...(await same(about('eventNoticeId'), 'eventNoticeId', (noticeId) =>
        this.rpc.askAsService(eventCommands.noticeText, { noticeId }, requestId),
      )),
      ...(await same(about('reminderId'), 'reminderId', (reminderId) =>
        this.rpc.askAsService(reviewCommands.reminderText, { reminderId }, requestId),
      )),
    );
  }

  private async notices(mails: readonly MailEntity[], requestId: string): Promise<ByMail<InBoth | Error>> {
    const noticeIds = [...new Set(mails.map(({ params }) => String(params.noticeId)))];
    const { items } = await this.rpc.askAsService(noticeCommands.noticeTexts, { noticeIds }, requestId);
    const texts = new Map(items.map((item) => [item.id, item]));
    return new Map(
      mails.map(({ id, params }): [string, InBoth | Error] => {
        const tr = texts.get(String(params.noticeId));
        if (!tr) return [id, new DomainError('NOT_FOUND')];
        // What staff wrote is as they wrote it.
        const { subjectEn, textEn } = tr;
        return [id, { tr, en: subjectEn && textEn ? { subject: subjectEn, text: textEn } : tr }];
      }),
    );
  }
}

/** Asks once for all mails with the same parameter. */
const same = (
  mails: readonly MailEntity[],
  param: string,
  ask: (id: string) => Promise<InBoth>,
): Promise<ByMail<InBoth | Error>[]> =>
  Promise.all(
    [...grouped(mails, ({ params }) => String(params[param]))].map(([id, some]) =>
      forEach(some, async () => {
        const said = await ask(id);
        return new Map(some.map((mail) => [mail.id, said]));
      }),
    ),
  );
