/** Words of calls and applications, loaded with their pages. */
import applications from './applications.js';
import callDesk from './callDesk.js';
import calls from './calls.js';
import forms from './forms.js';
import innovation from './innovation.js';
import reviews from './reviews.js';
import selection from './selection.js';

export default { ...applications, ...callDesk, ...calls, ...forms, ...innovation, ...reviews, ...selection };
