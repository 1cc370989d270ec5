/** Words of calls and applications, loaded with their pages. */
import applications from './applications.js';
import callDesk from './callDesk.js';
import forms from './forms.js';
import selection from './selection.js';

export default { ...applications, ...callDesk, ...forms, ...selection };
