/** Stands for the page that is built: `bench/measure/build.mjs` puts one of the `app.tsx` in its place. */
declare module 'bench:app' {
  import type { ReactNode } from 'react';
  export function App(): ReactNode;
}
