import '@fontsource-variable/inter';
import 'cognito-account-kit/styles.css';
import './styles/base.css';
import './styles/sign-in.css';
import './styles/account.css';
import './styles/phone.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { restoreSession } from './kept-session.js';
import { loadConfig } from './load-config.js';
import { PhonePage } from './phone/phone-page.js';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element with the id "root".');

const root = createRoot(container);

try {
  const config = await loadConfig();
  const owner = new URLSearchParams(location.search).get('phone');
  const kept = owner === null ? await restoreSession(config) : null;
  root.render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        {owner === null ? (
          <App config={config} kept={kept} />
        ) : (
          <PhonePage config={config} username={owner} />
        )}
      </QueryClientProvider>
    </StrictMode>,
  );
} catch (error) {
  console.error(error);
  root.render(
    <p className="start-failure" role="alert">
      The server of this demo did not answer. See whether it still runs in your terminal, then reload this
      page.
    </p>,
  );
}
