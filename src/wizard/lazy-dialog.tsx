'use client';
import { type ComponentType, useEffect, useState } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import { useMessages } from '../messages/use-messages.js';
import { type BoundMfaMessages, mfaMessages } from '../preference/messages.js';
import { Button } from '../ui/button/button.js';
import { Dialog } from '../ui/dialog/dialog.js';

/** Props of every set-up dialog. */
export interface FlowDialogProps {
  /** Called when the user finishes or leaves. Unmount the dialog. */
  readonly onClose: () => void;
}

export interface LazyDialogProps<Props extends FlowDialogProps> {
  /** The title of the dialog until it has loaded. */
  readonly title: (messages: BoundMfaMessages) => string;
  /** Loads the dialog each time it opens. Must keep its identity. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** Milliseconds before the loading message shows. Shorter loads would only make it flash. */
const loadingDelay = 300;

type Loaded<Props> = { readonly Sheet: ComponentType<Props> } | 'waiting' | 'slow' | 'failed';

/**
 * A dialog that loads with its styles when it opens. Another account gets a new instance without the old
 * state.
 */
export function LazyDialog<Props extends FlowDialogProps>({ title, load, props }: LazyDialogProps<Props>) {
  const { accountId } = useAccountKit();
  const [loaded, setLoaded] = useState<Loaded<Props>>('waiting');
  useEffect(() => {
    let isCurrent = true;
    const show = (now: Loaded<Props>) => isCurrent && setLoaded(now);
    const slow = setTimeout(() => show('slow'), loadingDelay);
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
  return <NotLoaded title={title} hasFailed={loaded === 'failed'} onClose={props.onClose} />;
}

interface NotLoadedProps extends FlowDialogProps {
  readonly title: LazyDialogProps<FlowDialogProps>['title'];
  readonly hasFailed: boolean;
}

/**
 * Shown while the dialog loads slowly or after it failed to load. Only a reload is sure to help: browsers may
 * cache the failure (whatwg/html #6768), and a new deployment of the app removes the old modules.
 */
function NotLoaded({ title, hasFailed, onClose }: NotLoadedProps) {
  const { messageOverrides, locale } = useAccountKit();
  const messages = useMessages(mfaMessages, messageOverrides?.mfa, locale);
  return (
    <Dialog
      title={title(messages)}
      onCancel={onClose}
      actions={
        <>
          <Button onClick={onClose}>{messages.confirmation.cancel}</Button>
          {hasFailed && (
            <Button variant="primary" onClick={() => location.reload()}>
              {messages.reload}
            </Button>
          )}
        </>
      }
    >
      <p role="status" className="cak-paragraph">
        {hasFailed ? messages.notLoaded : messages.loadingSetUp}
      </p>
    </Dialog>
  );
}
