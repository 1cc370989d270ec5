import { Injectable } from '@nestjs/common';
import { Logger } from '#platform/log/logger';
import { PeriodicWorker } from '#platform/service/periodic-worker';
import { CorrectionService } from './correction.service.js';

/** Looks now and then whether corrections wait for a registry that was away, or for a service that was stopped in between. */
@Injectable()
export class CorrectionWorker extends PeriodicWorker {
  constructor(corrections: CorrectionService, log: Logger) {
    super(30_000, () => corrections.carryWaiting(), log, 'corrections wait');
  }
}
