import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/styles-public.js';
import { App } from './app.js';
import { startI18n } from './i18n/i18n.js';

await startI18n();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
