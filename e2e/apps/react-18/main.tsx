import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SecurityPage } from './security-page';

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <SecurityPage userId="ada" />
  </StrictMode>,
);
