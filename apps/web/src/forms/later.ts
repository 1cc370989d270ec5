import { lazy } from 'react';

/** Parts of the builder that come when they are opened. */
export const Preview = lazy(() => import('./preview.js').then((m) => ({ default: m.Preview })));
export const Versions = lazy(() => import('./versions.js').then((m) => ({ default: m.Versions })));
export const StartDialog = lazy(() => import('./start-dialog.js').then((m) => ({ default: m.StartDialog })));
export const ReviseDialog = lazy(() =>
  import('./revise-dialog.js').then((m) => ({ default: m.ReviseDialog })),
);
export const ImportDialog = lazy(() =>
  import('./import-dialog.js').then((m) => ({ default: m.ImportDialog })),
);
