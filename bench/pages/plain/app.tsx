import * as Switch from '@radix-ui/react-switch';
import {
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type Control, Controller, useForm, useWatch } from 'react-hook-form';
import {
  type Factor,
  factors,
  type Preference,
  readUser,
  type User,
  withFactor,
  writePreference,
} from '../common/preference.js';
import { about, drawings, names, signInSentence } from '../common/words.js';
import '../common/page.css';

const queryClient = new QueryClient();

/** The panel with the kit's libraries, each used as its own guide shows it. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Panel />
    </QueryClientProvider>
  );
}

function Panel() {
  const { data, isError, refetch } = useQuery({ queryKey: ['user'], queryFn: readUser });
  return (
    <section className="panel" aria-labelledby="heading" aria-busy={data === undefined && !isError}>
      <h2 id="heading">Two-step verification</h2>
      {data ? (
        <Preferences user={data} />
      ) : isError ? (
        <p role="alert">
          We could not load your sign-in methods. <button onClick={() => void refetch()}>Try again</button>
        </p>
      ) : (
        <p role="status">Loading your sign-in methods</p>
      )}
    </section>
  );
}

type Values = Record<Factor, boolean> & { preferred: string };

function Preferences({ user }: { readonly user: User }) {
  const client = useQueryClient();
  const { control, register, reset } = useForm<Values>({ values: valuesOf(user) });
  const { mutate, isPending, isSuccess, isError } = useMutation({
    mutationFn: async (next: Preference) => {
      await writePreference(user, next);
      await client.invalidateQueries({ queryKey: ['user'] });
    },
    onError: () => reset(valuesOf(user)),
  });
  const values = useWatch({ control });
  const shown: Preference = {
    on: factors.filter((factor) => values[factor]),
    preferred: factors.find((factor) => factor === values.preferred && values[factor]) ?? '',
  };
  const preferable = factors.filter((factor) => factor !== 'WEB_AUTHN_MFA' && values[factor]);

  const change = (next: Preference) => {
    if (next.on.length > 0 || confirm('Turn off two-step verification?')) mutate(next);
    else reset(valuesOf(user));
  };

  return (
    <form>
      <p className="muted">Confirm that it is you with a second step when you sign in.</p>
      <ul>
        {factors.map((factor) => (
          <Row
            key={factor}
            factor={factor}
            control={control}
            target={user.target[factor]}
            isPreferred={shown.preferred === factor}
            isSaving={isPending}
            onChange={(isOn) => change(withFactor(user, factor, isOn))}
          />
        ))}
      </ul>
      {preferable.length > 1 && (
        <fieldset>
          <legend>Preferred method</legend>
          <p className="muted">Asked for first when you sign in.</p>
          <div className="choices">
            {[...preferable, '' as const].map((factor) => (
              <label key={factor}>
                <input
                  type="radio"
                  value={factor}
                  aria-disabled={isPending || undefined}
                  {...register('preferred', {
                    // The radios share one registration, so the choice is the event's.
                    onChange: (event: { target: { value: string } }) =>
                      change({ on: user.on, preferred: event.target.value }),
                  })}
                />
                {factor ? names[factor] : 'Ask me each time'}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <p className="callout">{signInSentence(shown)}</p>
      {isError && <p role="alert">That could not be saved.</p>}
      <p className="status">
        <span role="status">{isPending ? 'Saving…' : isSuccess ? 'Saved.' : ''}</span>
      </p>
    </form>
  );
}

function valuesOf({ on, preferred }: Preference): Values {
  return {
    SOFTWARE_TOKEN_MFA: on.includes('SOFTWARE_TOKEN_MFA'),
    SMS_MFA: on.includes('SMS_MFA'),
    EMAIL_OTP: on.includes('EMAIL_OTP'),
    WEB_AUTHN_MFA: on.includes('WEB_AUTHN_MFA'),
    preferred,
  };
}

interface RowProps {
  readonly factor: Factor;
  readonly control: Control<Values>;
  readonly target: string | undefined;
  readonly isPreferred: boolean;
  readonly isSaving: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Row({ factor, control, target, isPreferred, isSaving, onChange }: RowProps) {
  const id = `factor-${factor}`;
  return (
    <li>
      <span className="tile">
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d={drawings[factor]} />
        </svg>
      </span>
      <div className="words">
        <label htmlFor={id}>{names[factor]}</label>
        {isPreferred && <span className="badge">Preferred</span>}
        <p id={`${id}-detail`} className="muted">
          {target ?? about[factor]}
        </p>
      </div>
      <Controller
        name={factor}
        control={control}
        render={({ field }) => (
          <Switch.Root
            id={id}
            className="switch"
            checked={field.value}
            disabled={isSaving}
            aria-describedby={`${id}-detail`}
            onCheckedChange={(isOn) => {
              field.onChange(isOn);
              onChange(isOn);
            }}
          >
            <Switch.Thumb className="thumb" />
          </Switch.Root>
        )}
      />
    </li>
  );
}
