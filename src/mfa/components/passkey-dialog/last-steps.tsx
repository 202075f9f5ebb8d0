import { type SubmitEvent, useState } from 'react';
import { Button } from '../../../ui/button/button.js';
import { Callout } from '../../../ui/callout/callout.js';
import { Field } from '../../../ui/field/field.js';
import { SheetActions, SheetBody } from '../../../ui/sheet/sheet.js';
import type { ReadyPasskeys } from '../../hooks/use-passkeys.js';
import type { PasskeyOffer } from '../../model/passkey-offer.js';
import type { PasskeyText } from '../../passkeys.messages.js';
import { PasskeyFailureCallout } from '../passkey-list/passkey-failure-callout.js';
import type { StepProps } from './passkey-props.js';

/** The browser asks the user; then the passkey is on its way. */
export function ProgressStep({ ready, words, onLeave }: StepProps) {
  const { text, flowText } = words;
  const { registration, actions } = ready;
  const isAsking = registration.step === 'asking';
  return (
    <>
      <SheetBody>
        <p role="status" className="cak-mfa-paragraph">
          {progressText(text, registration)}
        </p>
        {isAsking && <p className="cak-passkey-hint">{text.progress.askingHint}</p>}
      </SheetBody>
      <SheetActions>
        <Button onClick={isAsking ? actions.cancel : onLeave}>
          {isAsking ? flowText.cancel : flowText.close}
        </Button>
      </SheetActions>
    </>
  );
}

function progressText({ progress: words }: PasskeyText, { step }: ReadyPasskeys['registration']): string {
  if (step === 'saving') return words.saving;
  return step === 'turning-on' ? words.turningOn : words.asking;
}

/** The passkey is made: saving it failed, or turning it on did. That alone is tried again. */
export function StuckStep({ ready, words, onLeave }: StepProps) {
  const { text, flowText } = words;
  const { registration, actions } = ready;
  if (registration.step !== 'unsaved' && registration.step !== 'registered') return null;
  return (
    <>
      <SheetBody>
        <p className="cak-mfa-paragraph">{text[registration.step]}</p>
        <PasskeyFailureCallout
          {...words}
          failure={registration.failure}
          onRetry={() => void actions.retry()}
        />
      </SheetBody>
      <SheetActions>
        <Button onClick={onLeave}>{flowText.close}</Button>
      </SheetActions>
    </>
  );
}

/** The passkey is saved: what that means from now on, and a name for it where the app keeps names. */
export function DoneStep({ ready, words, onLeave }: StepProps) {
  const { text, flowText } = words;
  const { registration, nicknames, renaming, offer, actions } = ready;
  const [name, setName] = useState('');
  if (registration.step !== 'done') return null;
  const { id, isTurnedOn } = registration;
  const failure = renaming.step === 'failed' && renaming.id === id ? renaming.failure : null;
  const finish = async () => {
    if (name.trim() === '' || (await actions.rename(id, name))) onLeave();
  };
  return (
    <form
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void finish();
      }}
    >
      <SheetBody>
        <Callout icon="check">{isTurnedOn ? text.done.on : createdText(text, offer)}</Callout>
        {nicknames !== 'none' && (
          <Field
            label={text.done.name}
            hint={text.rename.hint}
            value={name}
            error={failure ? text.failure[failure.kind] : undefined}
            input={{ autoComplete: 'off', maxLength: 64 }}
            onChange={setName}
          />
        )}
      </SheetBody>
      <SheetActions>
        <Button type="submit" variant="primary" isPending={renaming.step === 'saving'}>
          {flowText.finish}
        </Button>
      </SheetActions>
    </form>
  );
}

/** What a passkey is good for that was made and not turned on with it. */
function createdText({ done: words }: PasskeyText, offer: PasskeyOffer): string {
  if (offer.canBeFactor && offer.needsAnotherFactor) return words.needsAnother;
  if (offer.signInByPasskey !== 'lost-while-factor-off') return words.ready;
  return offer.canBeFactor ? words.signInLost : words.signInLostForGood;
}
