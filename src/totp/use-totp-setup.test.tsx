import { describe, expect, it, vi } from 'vitest';
import { type RenderedTotpSetup, renderTotpSetup } from './test-support/render-totp-setup.js';

const choices = { prefer: true, withPasskey: false };
const on = { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } };

const step = (page: RenderedTotpSetup) => page.ready().flow.step.name;
const reaches = (page: RenderedTotpSetup, wanted: string) =>
  vi.waitFor(() => expect(step(page)).toBe(wanted));
const secretOf = (page: RenderedTotpSetup) => {
  const { step } = page.ready().flow;
  if (step.name !== 'enrol') throw new Error(`There is no secret at the step ${step.name}.`);
  return step.secret;
};
const codeOf = (page: RenderedTotpSetup) => page.emulator.totpCode('ada');

async function start(page: RenderedTotpSetup) {
  await page.ready().actions.start();
  await reaches(page, 'enrol');
}

const confirm = (page: RenderedTotpSetup, code = codeOf(page)) =>
  page.ready().actions.confirm({ code, deviceName: '' }, choices);

const replacing = {
  totpSecret: true,
  userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
  preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
} as const;

describe('asking for a secret (R9)', () => {
  it('does not happen by rendering, mounting, refetching or unmounting', async () => {
    const page = await renderTotpSetup(replacing);
    await page.queryClient.refetchQueries();
    await page.unmount();
    expect(page.count('AssociateSoftwareToken')).toBe(0);
  });

  it('happens once for a double click', async () => {
    const page = await renderTotpSetup();
    const { actions } = page.ready();
    await Promise.all([actions.start(), actions.start()]);
    await reaches(page, 'enrol');
    await actions.start();
    expect(page.count('AssociateSoftwareToken')).toBe(1);
  });

  it('is never retried automatically', async () => {
    const page = await renderTotpSetup();
    page.emulator.faults.add({ operation: 'AssociateSoftwareToken', error: 'InternalErrorException' });
    await page.ready().actions.start();
    await reaches(page, 'intro');
    expect(page.ready().flow).toMatchObject({ failure: { kind: 'busy' } });
    expect(page.count('AssociateSoftwareToken')).toBe(1);
  });

  it('is unavailable to a federated user', async () => {
    const page = await renderTotpSetup({ isExternalProvider: true });
    await vi.waitFor(() => expect(page.current()).toEqual({ status: 'unavailable', reason: 'federated' }));
  });
});

describe('setting up', () => {
  it('verifies, turns on by one write of this factor, and reads back', async () => {
    const page = await renderTotpSetup();
    await start(page);
    const reads = page.count('GetUser');
    expect(await confirm(page)).toBeNull();
    await reaches(page, 'done');
    expect(page.writes()).toEqual([on]);
    // One before the plan, one after the write.
    expect(page.count('GetUser')).toBe(reads + 2);
    expect(page.emulator.users.get('ada')).toMatchObject({
      userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    });
    expect(page.ready().signIn).toEqual({ kind: 'asked-for', factor: 'totp' });
  });

  it('returns the address that adds the key to an app only while it is needed', async () => {
    const page = await renderTotpSetup();
    expect(page.ready().uri).toBeNull();
    await start(page);
    const [label, parameters] = (page.ready().uri ?? '').split('?');
    // The mark tells the user's accounts apart.
    expect(decodeURIComponent(label ?? '')).toMatch(
      /^otpauth:\/\/totp\/Alder:a•••@example\.com \([0-9A-Z]{6}\)$/,
    );
    expect(parameters).toBe(`secret=${secretOf(page)}&issuer=Alder`);
    await confirm(page);
    await reaches(page, 'done');
    expect(page.ready().uri).toBeNull();
  });

  it('accepts the right code after wrong ones, with the same secret', async () => {
    const page = await renderTotpSetup();
    await start(page);
    const secret = secretOf(page);
    expect(await confirm(page, '000000')).toEqual({ kind: 'wrong-code' });
    expect(await confirm(page, '000001')).toEqual({ kind: 'wrong-code' });
    await vi.waitFor(() => expect(page.ready().flow.step).toMatchObject({ secret, wrongCodes: 2 }));
    await confirm(page);
    await reaches(page, 'done');
    expect(page.count('AssociateSoftwareToken')).toBe(1);
  });

  it('finishes with the next code when the answer to an accepted code was lost', async () => {
    const page = await renderTotpSetup();
    page.emulator.faults.add({ operation: 'VerifySoftwareToken', drop: 'after', times: 1 });
    await start(page);
    const code = codeOf(page);
    expect(await confirm(page, code)).toEqual({ kind: 'unreachable', outcome: 'unknown' });
    await reaches(page, 'enrol');
    await confirm(page, code);
    await reaches(page, 'done');
    expect(page.emulator.users.get('ada').userMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
  });

  it.each(['clear', 'resetQueries'] as const)(
    'goes on when the app calls %s of its query client',
    async (clear) => {
      const page = await renderTotpSetup();
      void page.queryClient[clear]();
      await vi.waitFor(() => page.ready());
      await start(page);
      const { actions } = page.ready();
      void page.queryClient[clear]();
      expect(await actions.confirm({ code: codeOf(page), deviceName: '' }, choices)).toBeNull();
      await reaches(page, 'done');
      expect(page.writes()).toEqual([on]);
    },
  );

  it('fails when the service does not apply the preference (R10), and retries only that', async () => {
    const page = await renderTotpSetup();
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', ignore: true, times: 1 });
    await start(page);
    await confirm(page);
    await reaches(page, 'registered');
    expect(page.ready().flow).toMatchObject({ failure: { kind: 'not-applied' } });
    await page.ready().actions.retry();
    await reaches(page, 'done');
    expect(page.writes()).toEqual([on, on]);
    expect(page.count('VerifySoftwareToken')).toBe(1);
  });

  it('reports the authenticator as registered when only turning it on failed', async () => {
    const page = await renderTotpSetup();
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', error: 'ForbiddenException' });
    await start(page);
    await confirm(page);
    await reaches(page, 'registered');
    expect(page.ready().options.isReplacing).toBe(true);
  });
});

describe('replacing', () => {
  it('writes nothing if the factor is already as the user wants it', async () => {
    const page = await renderTotpSetup(replacing);
    expect(page.ready().options).toMatchObject({ isReplacing: true, canPrefer: false });
    await start(page);
    await page.ready().actions.confirm({ code: codeOf(page), deviceName: '' }, { ...choices, prefer: false });
    await reaches(page, 'done');
    expect(page.writes()).toEqual([]);
    expect(page.ready().flow.facts.isReplacing).toBe(true);
  });

  it('turns the factor on if the service has turned it off meanwhile', async () => {
    const page = await renderTotpSetup(replacing);
    await start(page);
    page.emulator.users.set('ada', { userMFASettingList: [], preferredMfaSetting: null });
    await confirm(page);
    await reaches(page, 'done');
    expect(page.writes()).toEqual([on]);
  });

  it('asks before the user leaves halfway, and goes on if they stay', async () => {
    const page = await renderTotpSetup(replacing);
    expect(page.ready().actions.leave()).toBe(true);
    await start(page);
    expect(page.ready().actions.leave()).toBe(false);
    await vi.waitFor(() =>
      expect(page.ready().flow).toMatchObject({ isLeaving: true, facts: { isCutOff: true } }),
    );
    page.ready().actions.stay();
    await vi.waitFor(() => expect(page.ready().flow.isLeaving).toBe(false));
  });
});

describe("the app's step-up", () => {
  const registered = { totpSecret: true, userMFASettingList: ['SOFTWARE_TOKEN_MFA'] } as const;

  it('comes before the old authenticator stops working', async () => {
    const answers: ((isConfirmed: boolean) => void)[] = [];
    const confirmIdentity = vi.fn(() => new Promise<boolean>((resolve) => void answers.push(resolve)));
    const page = await renderTotpSetup(registered, confirmIdentity);
    const started = page.ready().actions.start();
    void page.ready().actions.start();
    await vi.waitFor(() => expect(page.ready().flow.isConfirming).toBe(true));
    expect(confirmIdentity.mock.calls).toEqual([[{ kind: 'replace-authenticator' }]]);
    expect(page.count('AssociateSoftwareToken')).toBe(0);
    answers[0]?.(true);
    await started;
    await vi.waitFor(() => expect(page.ready().flow.step.name).toBe('enrol'));
    expect(page.ready().flow.isConfirming).toBe(false);
  });

  it('ends the start without a failure when the user declines', async () => {
    const page = await renderTotpSetup(registered, () => false);
    await page.ready().actions.start();
    await vi.waitFor(() =>
      expect(page.ready().flow).toMatchObject({ step: { name: 'intro' }, failure: null }),
    );
    expect(page.count('AssociateSoftwareToken')).toBe(0);
  });

  it('comes before the first authenticator, too: later sign-ins would ask for it', async () => {
    const confirmIdentity = vi.fn(() => false);
    const page = await renderTotpSetup({}, confirmIdentity);
    await page.ready().actions.start();
    expect(confirmIdentity.mock.calls).toEqual([[{ kind: 'add-authenticator' }]]);
    expect(page.count('AssociateSoftwareToken')).toBe(0);
  });

  it('is not repeated for a user whom this set-up has already cut off', async () => {
    const confirmIdentity = vi.fn(() => true);
    const page = await renderTotpSetup(registered, confirmIdentity);
    page.emulator.faults.add({ operation: 'AssociateSoftwareToken', drop: 'after' });
    await page.ready().actions.start();
    await vi.waitFor(() =>
      expect(page.ready().flow).toMatchObject({ step: { name: 'intro' }, facts: { isCutOff: true } }),
    );
    page.emulator.faults.clear();
    await page.ready().actions.start();
    expect(page.count('AssociateSoftwareToken')).toBe(2);
    expect(confirmIdentity).toHaveBeenCalledOnce();
  });
});

describe('the secret and the code', () => {
  it('are in no cache, store, address, log or error, before and after', async () => {
    const log = vi.spyOn(console, 'log');
    const page = await renderTotpSetup();
    await start(page);
    const secret = secretOf(page);
    const code = codeOf(page);
    const expectNowhere = () => {
      const kept = {
        queries: JSON.stringify(
          page.queryClient
            .getQueryCache()
            .getAll()
            .map(({ queryKey, state }) => [queryKey, state]),
        ),
        mutations: JSON.stringify(
          page.queryClient
            .getMutationCache()
            .getAll()
            .map(({ options, state }) => [options, state]),
        ),
        storage: JSON.stringify([
          Object.entries(localStorage),
          Object.entries(sessionStorage),
          document.cookie,
        ]),
        address: `${location.href} ${JSON.stringify(history.state)}`,
        log: JSON.stringify(log.mock.calls),
        errors: page.errors
          .map((error) => [error.message, error.detail, error.stack, JSON.stringify(error)].join())
          .join(),
      };
      for (const [place, text] of Object.entries(kept)) {
        expect(text.includes(secret), `the secret in ${place}`).toBe(false);
        expect(text.includes(code), `the code in ${place}`).toBe(false);
      }
    };
    expectNowhere();
    await confirm(page, '000000');
    page.emulator.faults.add({ operation: 'VerifySoftwareToken', garbage: 'html', times: 1 });
    await confirm(page, code);
    expect(page.errors.length).toBe(2);
    expectNowhere();
    await confirm(page, code);
    await reaches(page, 'done');
    expect(page.queryClient.getMutationCache().getAll()).toEqual([]);
    expectNowhere();
    // The check can fail: the hook did return the secret while it was needed.
    expect(page.everything()).toContain(secret);
    expect(JSON.stringify(page.ready())).not.toContain(secret);
  });

  it('are forgotten when the user leaves during the request', async () => {
    const page = await renderTotpSetup();
    page.emulator.faults.add({ operation: 'AssociateSoftwareToken', latency: 50 });
    const started = page.ready().actions.start();
    await vi.waitFor(() => expect(page.count('AssociateSoftwareToken')).toBe(1));
    await page.unmount();
    await started;
    expect(page.everything()).not.toContain('"enrol"');
    // A request that the user gave up is not an error.
    expect(page.errors).toEqual([]);
  });
});
