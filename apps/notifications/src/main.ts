import { runService } from '#platform/service/run-service';
import { notificationsService } from './notifications.service-definition.js';

/** The service in a process of its own: environment from the process, health and metrics on HEALTH_PORT. */
await runService(notificationsService);
