/** Words of calls and applications, loaded with their pages. */
import applications from './applications.js';
import callDesk from './callDesk.js';
import callEditor from './callEditor.js';
import calls from './calls.js';
import forms from './forms.js';
import innovation from './innovation.js';
import reviews from './reviews.js';
import selection from './selection.js';

export default {
  ...applications,
  ...callDesk,
  ...callEditor,
  ...calls,
  ...forms,
  ...innovation,
  ...reviews,
  ...selection,
};
