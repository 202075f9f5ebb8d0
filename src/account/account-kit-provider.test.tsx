import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { KitMessages } from '../kit-messages.js';
import { type AccountKit, AccountKitProvider, useAccountKit } from './account-kit-provider.js';
import type { ConfirmIdentity } from './confirm-identity.js';
import type { MfaPolicy } from './user-pool-policy.js';

const seen: AccountKit[] = [];
function Probe() {
  const kit = useAccountKit();
  useEffect(() => void seen.push(kit), [kit]);
  return null;
}

/** An app with inline functions and objects, which are new in each render. */
function App({
  accountId = 'ada',
  token,
  userPool = { mfa: 'optional', factors: ['totp'] },
  confirmIdentity,
  messages,
}: {
  accountId?: string;
  token: string;
  userPool?: MfaPolicy;
  confirmIdentity?: ConfirmIdentity;
  messages?: KitMessages;
}) {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queryClient}>
      <AccountKitProvider
        region="eu-central-1"
        accountId={accountId}
        userPool={{ ...userPool, factors: [...userPool.factors] }}
        getAccessToken={() => token}
        onSessionExpired={() => undefined}
        confirmIdentity={confirmIdentity}
        messages={messages}
      >
        <Probe />
      </AccountKitProvider>
    </QueryClientProvider>
  );
}

it('keeps the identity of the kit between renders, and calls the latest getAccessToken', async () => {
  seen.length = 0;
  const requests: Request[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    requests.push(new Request(input, init));
    return Promise.resolve(new Response('{"Username":"ada","UserAttributes":[]}'));
  });
  const { rerender } = await render(<App token="first" />);
  await rerender(<App token="second" />);
  expect(seen).toHaveLength(1);
  await seen[0]?.client.call('GetUser', {});
  expect(requests.map(({ url }) => url)).toEqual(['https://cognito-idp.eu-central-1.amazonaws.com/']);
  expect(await requests[0]?.json()).toEqual({ AccessToken: 'second' });
});

it('keeps the identity of what flows are made of where the app defines its messages inline', async () => {
  seen.length = 0;
  const { rerender } = await render(<App token="first" messages={{ mfa: { heading: 'MFA' } }} />);
  await rerender(<App token="first" messages={{ mfa: { heading: 'Security' } }} />);
  const [first, second] = seen;
  expect(second?.messageOverrides).toEqual({ mfa: { heading: 'Security' } });
  for (const part of ['client', 'userPool', 'confirmIdentity', 'readDeviceKey'] as const)
    expect(second?.[part]).toBe(first?.[part]);
});

it('does not wait for ever for a token that names the device', async () => {
  seen.length = 0;
  await render(<App token={new Promise(() => undefined) as never} />);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const key = seen[0]?.readDeviceKey().catch(() => 'late');
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(await key).toBe('late');
});

it('follows a real change of the user pool', async () => {
  seen.length = 0;
  const { rerender } = await render(<App token="t" />);
  await rerender(<App token="t" userPool={{ mfa: 'required', factors: ['totp'] }} />);
  expect(seen.map((kit) => kit.userPool.mfa)).toEqual(['optional', 'required']);
  expect(seen[0]?.client).toBe(seen[1]?.client);
});

it("never sends what one user asked for with the next user's token", async () => {
  seen.length = 0;
  const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{}'));
  const { rerender } = await render(<App token="of ada" />);
  await rerender(<App accountId="ben" token="of ben" />);
  await expect(seen[0]?.client.call('SetUserMFAPreference', {})).rejects.toMatchObject({
    code: 'TokenUnavailable',
  });
  expect(fetched).not.toHaveBeenCalled();
  await seen[1]?.client.call('SetUserMFAPreference', {});
  expect(fetched).toHaveBeenCalledOnce();
});

it("does not let an account's unanswered step-up block the next account, or the next user confirm what waited", async () => {
  seen.length = 0;
  const answers: ((isConfirmed: boolean) => void)[] = [];
  const confirmIdentity = vi.fn(() => new Promise<boolean>((resolve) => void answers.push(resolve)));
  const change = { kind: 'turn-off', factors: ['totp'] } as const;
  const { rerender } = await render(<App token="t" confirmIdentity={confirmIdentity} />);
  void seen[0]?.confirmIdentity(change);
  const waiting = seen[0]?.confirmIdentity(change);
  await rerender(<App token="t" accountId="grace" confirmIdentity={confirmIdentity} />);
  void seen[1]?.confirmIdentity(change);
  expect(confirmIdentity).toHaveBeenCalledTimes(2);
  answers[0]?.(true);
  expect(await waiting).toBe(false);
  expect(confirmIdentity).toHaveBeenCalledTimes(2);
});
