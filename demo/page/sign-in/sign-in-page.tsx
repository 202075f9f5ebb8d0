import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { DemoConfig, DemoPool } from '../../config/demo-config.js';
import { keptDevice } from '../kept-device.js';
import { poolFor } from '../load-config.js';
import { DemoPhone } from '../phone/demo-phone.js';
import type { Session } from '../session.js';
import { Brand } from '../ui/brand.js';
import { AccountList } from './account-list.js';
import { ChooseMethod } from './choose-method.js';
import { CodeForm } from './code-form.js';
import type { Credentials } from './credentials.js';
import { openSession } from './open-session.js';
import { PasswordForm } from './password-form.js';
import { SetUpNeeded } from './set-up-needed.js';
import type { SignInStep } from './sign-in-service.js';

interface SignInPageProps {
  config: DemoConfig;
  /** The session that ended by itself, if that is why the user is here. */
  ended: EndedSession | null;
  onSignedIn: (session: Session) => void;
}

/** A session that expired or was revoked. */
export interface EndedSession {
  readonly username: string;
}

/** An open sign-in with the pool's current challenge. */
interface UnderWay {
  readonly pool: DemoPool;
  readonly step: Exclude<SignInStep, { kind: 'done' }>;
}

/** The password or a passkey, then the factor that the user prefers. */
export function SignInPage({ config, ended, onSignedIn }: SignInPageProps) {
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  const [notice, setNotice] = useState(ended && 'Your session has ended. Sign in again to go on.');
  const form = useForm<Credentials>({ defaultValues: { username: ended?.username ?? '', password: '' } });
  const username = useWatch({ control: form.control, name: 'username' });

  const goOn = async (step: SignInStep, pool: DemoPool, remembersDevice = false) => {
    setNotice(null);
    if (step.kind === 'done') onSignedIn(await openSession(config, pool, step, remembersDevice));
    else setUnderWay({ pool, step });
  };
  const goBack = (reason?: string) => {
    form.resetField('password');
    setNotice(reason ?? null);
    setUnderWay(null);
  };
  const fillIn = (name: string) => {
    if (config.kind !== 'emulator') return;
    form.reset({ username: name, password: config.password });
    form.setFocus('password');
  };

  return (
    <div className="stage">
      <div className="stage-main">
        <header className="stage-brand">
          <Brand />
        </header>
        <main className="card">
          {underWay ? (
            <NextStep
              {...underWay}
              onStep={(step, remembersDevice) => goOn(step, underWay.pool, remembersDevice)}
              onBack={goBack}
            />
          ) : (
            <PasswordForm
              form={form}
              poolFor={(name) => poolFor(config, name)}
              deviceOf={(name) => keptDevice(config, name)}
              notice={notice}
              onStep={goOn}
            />
          )}
        </main>
        {config.kind === 'emulator' && !underWay && <AccountList config={config} onChoose={fillIn} />}
      </div>
      {config.kind === 'emulator' && <DemoPhone config={config} username={username} />}
    </div>
  );
}

interface NextStepProps extends UnderWay {
  onStep: (step: SignInStep, remembersDevice?: boolean) => Promise<void>;
  onBack: (reason?: string) => void;
}

function NextStep({ pool, step, onStep, onBack }: NextStepProps) {
  switch (step.kind) {
    case 'code':
      // A new challenge gets a new, empty form.
      return <CodeForm key={step.session} pool={pool} step={step} onStep={onStep} onBack={onBack} />;
    case 'select':
      return <ChooseMethod pool={pool} step={step} onStep={onStep} onBack={onBack} />;
    case 'set-up':
      return <SetUpNeeded onBack={onBack} />;
  }
}
