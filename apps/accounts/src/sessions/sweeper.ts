import { Injectable } from '@nestjs/common';
import { Logger } from '#platform/log/logger';
import { PeriodicWorker } from '#platform/service/periodic-worker';
import { Attempts } from './attempts.js';

/** Forgets counted tries that no longer count: they are traces of people who may not even have an account. */
@Injectable()
export class Sweeper extends PeriodicWorker {
  constructor(attempts: Attempts, log: Logger) {
    super(3600_000, () => attempts.sweep(), log, 'sweep failed');
  }
}
