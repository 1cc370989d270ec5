/** Words of the console, area by area. */
import advisory from './advisory.js';
import applications from './applications.js';
import callDesk from './callDesk.js';
import calls from './calls.js';
import firms from './firms.js';
import forms from './forms.js';
import innovation from './innovation.js';
import people from './people.js';
import programs from './programs.js';
import reviews from './reviews.js';
import selection from './selection.js';
import shell from './shell.js';
import symbiosis from './symbiosis.js';
import training from './training.js';

export default {
  ...shell,
  ...programs,
  ...reviews,
  ...firms,
  ...forms,
  ...applications,
  ...calls,
  ...callDesk,
  ...selection,
  ...training,
  ...symbiosis,
  ...people,
  ...innovation,
  ...advisory,
};
