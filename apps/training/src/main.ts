import { runService } from '#platform/service/run-service';
import { trainingService } from './training.service-definition.js';

/** The service in a process of its own: environment from the process, health and metrics on HEALTH_PORT. */
await runService(trainingService);
