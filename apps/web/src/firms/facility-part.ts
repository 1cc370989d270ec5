import { lazyPart } from '../ui/lazy-part.js';

/** The dialog of a facility, which comes with its words when it is opened. */
export const FacilityDialog = lazyPart(
  () => import('./facility-dialog.js').then((m) => m.FacilityDialog),
  'applications',
  'forms',
  'firms',
);
