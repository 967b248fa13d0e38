import './early/set-out';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './shared/theme/tokens.css';
import './shared/theme/ui.css';
import './shared/theme/mantine.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, prepareApp } from './app/app';
import { installServiceWorker } from './app/service-worker';
import { pageIsThere } from './shared/page-is-there';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await prepareApp();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void pageIsThere().then(installServiceWorker);
