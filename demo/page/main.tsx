import 'cognito-account-kit/styles.css';
import './styles/base.css';
import './styles/sign-in.css';
import './styles/account.css';
import './styles/phone.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { loadConfig } from './load-config.js';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element with the id "root".');

const root = createRoot(container);

try {
  const config = await loadConfig();
  root.render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <App config={config} />
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
