import type { Page, Request } from '@playwright/test';
import type { IssuedTokens } from 'cognito-account-kit/testing';

const SERVICE = '**/emulator/*/{optional,required}/';

/** What was sent to the service, without the token. */
export type SentInput = Readonly<Record<string, unknown>>;

/** A request on its way that does not arrive until it is let go. */
export interface HeldRequest {
  /** Resolves once the page has sent it. */
  readonly arrived: Promise<void>;
  /** Lets it go on to the service, and all that follow. */
  readonly release: () => void;
}

/** What a page and the service say to each other, seen from the network. */
export class Wire {
  readonly #page: Page;
  readonly #sent: Request[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => {
      if (operationOf(request)) this.#sent.push(request);
    });
  }

  /** The names of all operations so far, in order. */
  operations(): string[] {
    return this.#sent.map(operationOf);
  }

  /** The bodies of all writes of the preference so far, in order. */
  writes(): SentInput[] {
    return this.#sent.filter((request) => operationOf(request) === 'SetUserMFAPreference').map(inputOf);
  }

  /** Holds every request for an operation back until `release`. */
  async holds(operation: string): Promise<HeldRequest> {
    const arrival = gate();
    const release = gate();
    await this.#page.route(SERVICE, async (route) => {
      if (operationOf(route.request()) === operation) {
        arrival.open();
        await release.opened;
      }
      await route.fallback();
    });
    return { arrived: arrival.opened, release: release.open };
  }

  /** Lets the next password sign-in end with these tokens, whatever the user's preference says. */
  async signsInWith({ accessToken, refreshToken }: IssuedTokens): Promise<void> {
    const answer = { AuthenticationResult: { AccessToken: accessToken, RefreshToken: refreshToken } };
    let isUsed = false;
    await this.#page.route(SERVICE, async (route) => {
      const isFirst = !isUsed && operationOf(route.request()) === 'InitiateAuth';
      isUsed ||= isFirst;
      await (isFirst ? route.fulfill({ json: answer }) : route.fallback());
    });
  }
}

/** The name of the operation; empty for a request that is none, and for a preflight. */
function operationOf(request: Request): string {
  if (request.method() !== 'POST') return '';
  return request.headers()['x-amz-target']?.split('.')[1] ?? '';
}

function inputOf(request: Request): SentInput {
  const input = request.postDataJSON() as Record<string, unknown>;
  return Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'AccessToken'));
}

/** A promise that is resolved from outside. (Promise.withResolvers() needs Node 22.) */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = () => resolve();
  });
  return { opened, open: () => open() };
}
