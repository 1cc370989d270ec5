import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';
import { notificationCommands } from './notifications.commands.js';

export const notificationsContract = service({
  name: 'notifications',
  doc: 'Mail and in-app messages.',
  commands: { ...standardCommands('notifications'), ...notificationCommands },
  aggregates: {},
  consumes: ['accounts', 'open-calls', 'training', 'workshops'],
  calls: ['accounts', 'open-calls', 'firm-registry', 'workshops'],
});
