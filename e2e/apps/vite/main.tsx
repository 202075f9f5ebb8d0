import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Account } from './account';
import { SecurityPage } from './security-page';

createRoot(document.querySelector('#root')!).render(
  <StrictMode>{location.pathname === '/account' ? <Account /> : <SecurityPage userId="ada" />}</StrictMode>,
);
