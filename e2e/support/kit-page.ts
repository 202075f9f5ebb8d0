import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { alias, css } from '../../vite.config.js';

/** The address of the page. A name, because no IP address can be the relying party of a passkey. */
const address = 'http://localhost/';

type Files = ReadonlyMap<string, string>;
let built: Promise<Files> | undefined;

/** Builds `e2e/hosts/page.tsx` once, with the kit's sources. */
function scripts(): Promise<Files> {
  built ??= (async () => {
    const page = fileURLToPath(new URL('../hosts/page.tsx', import.meta.url));
    const result = await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      resolve: { alias },
      css,
      build: {
        write: false,
        target: 'es2022',
        rolldownOptions: { input: { page }, output: { entryFileNames: '[name].js' } },
      },
    });
    const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
    return new Map(
      outputs.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
    );
  })();
  return built;
}

/** What a page with a part of the kit consists of. */
export interface KitPage {
  /** The part and its state, as `e2e/hosts/page.tsx` takes it. */
  readonly query?: string;
  /** The room for the part, in pixels. Default: 640. */
  readonly width?: number;
  /** The kit's stylesheet. */
  readonly sheet: string;
  /** The rest of the page's head. */
  readonly head?: string;
  /** Its Content-Security-Policy. Default: none. */
  readonly policy?: string;
}

/** Opens a page with a part of the kit in it. */
export async function openKitPage(
  page: Page,
  { query = '', width = 640, sheet, head = '', policy }: KitPage,
): Promise<void> {
  const files = await scripts();
  // The kit's place is the same under any sheet of a host.
  const place = `
    #root, #root > .cak-root { min-width: 0 !important; max-width: none !important; margin: 0 !important; }
    #root { box-sizing: content-box !important; width: ${width}px !important; border: 0 !important; padding: 0 !important; }`;
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Host</title>
    <link rel="icon" href="data:," />
    ${head}
    <link rel="stylesheet" href="/place.css" />
    <link id="kit" rel="stylesheet" href="/kit.css" />
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`;
  await page.route(`${address}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') {
      const headers = policy === undefined ? {} : { 'content-security-policy': policy };
      return route.fulfill({ contentType: 'text/html', headers, body: html });
    }
    if (name === 'kit.css') return route.fulfill({ contentType: 'text/css', body: sheet });
    if (name === 'place.css') return route.fulfill({ contentType: 'text/css', body: place });
    const code = files.get(name);
    if (code === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'text/javascript', body: code });
  });
  await page.goto(`${address}?${query}`);
}
