'use client';
import { type ComponentType, useEffect, useState } from 'react';
import { useAccountKit } from '../account/account-kit-context.js';
import type { Factor } from '../account/factor.js';
import { useMessages } from '../messages/use-messages.js';
import { mfaMessages } from '../preference/messages.js';
import { Button } from '../ui/button/button.js';
import { Dialog } from '../ui/dialog/dialog.js';

/** What every dialog of a set-up is given. */
export interface FlowDialogProps {
  /** The user is done, or has left: render the dialog no longer. */
  readonly onClose: () => void;
}

export interface LazyDialogProps<Props extends FlowDialogProps> {
  /** Names the dialog until it is there. */
  readonly factor: Factor;
  /** Loads it; must keep its identity. Called again when the dialog is opened again. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** Milliseconds. What is there sooner is shown at once: a word that flashes by would only disturb. */
const patience = 300;

type Loaded<Props> = { readonly Sheet: ComponentType<Props> } | 'waiting' | 'slow' | 'failed';

/** A dialog that is loaded, with its styles, when it opens. Another account gets another one, which knows nothing of the first. */
export function LazyDialog<Props extends FlowDialogProps>({ factor, load, props }: LazyDialogProps<Props>) {
  const { accountId } = useAccountKit();
  const [loaded, setLoaded] = useState<Loaded<Props>>('waiting');
  useEffect(() => {
    let isCurrent = true;
    const show = (now: Loaded<Props>) => isCurrent && setLoaded(now);
    const slow = setTimeout(() => show('slow'), patience);
    load()
      .then(
        (Sheet) => show({ Sheet }),
        () => show('failed'),
      )
      .finally(() => clearTimeout(slow));
    return () => {
      isCurrent = false;
      clearTimeout(slow);
    };
  }, [load]);
  if (loaded === 'waiting') return null;
  if (typeof loaded === 'object') return <loaded.Sheet key={accountId} {...props} />;
  return <NotLoaded factor={factor} hasFailed={loaded === 'failed'} onClose={props.onClose} />;
}

interface NotLoadedProps extends FlowDialogProps {
  readonly factor: Factor;
  readonly hasFailed: boolean;
}

/**
 * It is on its way; or it could not be loaded, and only another page helps for sure. A browser may keep the failure for as long as
 * the page is open (whatwg/html #6768), and where the app was deployed anew, its old modules are gone for all of them.
 */
function NotLoaded({ factor, hasFailed, onClose }: NotLoadedProps) {
  const { messages, locale } = useAccountKit();
  const text = useMessages(mfaMessages, messages?.mfa, locale);
  return (
    <Dialog
      title={text.factor[factor].name}
      onCancel={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.confirmation.cancel}</Button>
          {hasFailed && (
            <Button variant="primary" onClick={() => location.reload()}>
              {text.reload}
            </Button>
          )}
        </>
      }
    >
      <p role="status" className="cak-paragraph">
        {hasFailed ? text.notLoaded : text.loadingSetUp}
      </p>
    </Dialog>
  );
}
