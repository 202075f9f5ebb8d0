import type { PhoneDialogProps } from '../../contact/dialog/contact-props.js';
import type { UsePasskeysOptions } from '../../passkeys/use-passkeys.js';
import type { UseTotpSetupOptions } from '../../totp/use-totp-setup.js';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';

/** What an app can say about the dialogs that the panel opens. */
export interface PanelFlowOptions {
  /** What authenticator apps show with the codes. */
  readonly authenticator?: UseTotpSetupOptions | undefined;
  /** What the set-up of a phone number begins with. */
  readonly phone?: Pick<PhoneDialogProps, 'defaultCountry'> | undefined;
  /** Where the app keeps the names that users give to their passkeys. */
  readonly passkeys?: UsePasskeysOptions | undefined;
}

/** Why a dialog is opened: the factor is not set up, or the user wants to replace, change or list what is. */
export type PanelFlowWay = 'setUp' | 'manage';

/** What the panel gives to the dialog of whichever factor; each makes of it what it needs, in the module that loads with it. */
export interface PanelFlowProps extends FlowDialogProps {
  readonly way: PanelFlowWay;
  readonly options: PanelFlowOptions;
}
