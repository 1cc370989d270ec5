/** Words of the console, area by area. */
import advisory from './advisory.js';
import events from './events.js';
import firms from './firms.js';
import people from './people.js';
import programs from './programs.js';
import shell from './shell.js';
import symbiosis from './symbiosis.js';
import training from './training.js';

export default {
  ...shell,
  ...programs,
  ...events,
  ...firms,
  ...training,
  ...symbiosis,
  ...people,
  ...advisory,
};
