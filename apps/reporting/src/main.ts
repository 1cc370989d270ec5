import { runService } from '#platform/service/run-service';
import { reportingService } from './reporting.service-definition.js';

await runService(reportingService);
