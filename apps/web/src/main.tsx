import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/styles-public.js';
import { Providers } from './providers.js';
import { startI18n } from './i18n/i18n.js';
import { isConsolePath } from './shell/console-paths.js';

// The public pages come without the console's router: they must be light.
const [{ App }] = await Promise.all([
  isConsolePath(location.pathname) ? import('./console-app.js') : import('./public/public-app.js'),
  startI18n(),
]);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Providers>
      <App />
    </Providers>
  </StrictMode>,
);
