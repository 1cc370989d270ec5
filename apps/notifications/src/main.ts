import { runService } from '#platform/service/run-service';
import { notificationsService } from './notifications.service-definition.js';

await runService(notificationsService);
