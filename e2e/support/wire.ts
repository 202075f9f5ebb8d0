import type { Page, Request } from '@playwright/test';
import type { IssuedTokens } from 'cognito-account-kit/testing';

const SERVICE = '**/emulator/*/{optional,required,remembering}/';

/** The request's body, without the token. */
export type SentInput = Readonly<Record<string, unknown>>;

/** A request that is held back until it is released. */
export interface HeldRequest {
  /** Resolves once the page has sent it. */
  readonly arrived: Promise<void>;
  /** Releases it and all later ones to the service. */
  readonly release: () => void;
}

/** The traffic between a page and the service. */
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

  /** Makes the next password sign-in end with these tokens, regardless of the user's preference. */
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

/** Returns the operation's name; empty for other requests, and for a preflight. */
function operationOf(request: Request): string {
  if (request.method() !== 'POST') return '';
  return request.headers()['x-amz-target']?.split('.')[1] ?? '';
}

function inputOf(request: Request): SentInput {
  const input = request.postDataJSON() as Record<string, unknown>;
  return Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'AccessToken'));
}

/** Creates a promise with its resolver. (Promise.withResolvers() needs Node 22.) */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = () => resolve();
  });
  return { opened, open: () => open() };
}
