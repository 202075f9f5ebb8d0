import { App } from 'bench:app';
import { Profiler } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  interface Window {
    /** Set by `bench/measure/observe-page.mjs`: told of each commit in which something inside the page rendered. */
    benchOnRender: () => void;
  }
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Profiler id="page" onRender={() => window.benchOnRender()}>
      <App />
    </Profiler>,
  );
}
