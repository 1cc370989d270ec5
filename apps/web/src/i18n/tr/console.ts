/** Words of the console, area by area. */
import advisory from './advisory.js';
import calls from './calls.js';
import firms from './firms.js';
import innovation from './innovation.js';
import people from './people.js';
import programs from './programs.js';
import reviews from './reviews.js';
import shell from './shell.js';
import symbiosis from './symbiosis.js';
import training from './training.js';

export default {
  ...shell,
  ...programs,
  ...reviews,
  ...firms,
  ...calls,
  ...training,
  ...symbiosis,
  ...people,
  ...innovation,
  ...advisory,
};
