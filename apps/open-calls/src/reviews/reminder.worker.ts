import { Injectable } from '@nestjs/common';
import { Logger } from '#platform/log/logger';
import { PeriodicWorker } from '#platform/service/periodic-worker';
import { ReminderService } from './reminder.service.js';

/** Looks now and then whether the rules of a call want reviewers to be reminded. */
@Injectable()
export class ReminderWorker extends PeriodicWorker {
  constructor(reminders: ReminderService, log: Logger) {
    super(5 * 60_000, () => reminders.remindByRules(), log, 'reminders wait');
  }
}
