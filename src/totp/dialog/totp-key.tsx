import { CopyButton } from '../../ui/copy-button/copy-button.js';
import { QrCode } from '../../ui/qr-code/qr-code.js';
import type { BoundTotpSetupMessages } from '../messages.js';

export interface TotpKeyProps {
  readonly secret: string;
  readonly uri: string;
  readonly messages: BoundTotpSetupMessages;
}

/** The key as a QR code for another device, as text, and as a link for this one. */
export function TotpKey({ secret, uri, messages: { key: messages } }: TotpKeyProps) {
  return (
    <div className="cak-totp-key">
      <QrCode value={uri} label={messages.qrCode} />
      <div className="cak-totp-key-text">
        <p className="cak-paragraph">{messages.scan}</p>
        <p className="cak-totp-key-hint">{messages.byHand}</p>
        {/* Base32 runs from left to right in every language. */}
        <code className="cak-totp-secret" dir="ltr">
          {groupsOfFour(secret)}
        </code>
        <CopyButton
          value={secret}
          label={messages.copy}
          copied={messages.copied}
          failed={messages.notCopied}
        />
        <a className="cak-totp-link" href={uri}>
          {messages.openApp}
        </a>
      </div>
    </div>
  );
}

/** Groups of four are easy to copy by hand; apps ignore the spaces. */
function groupsOfFour(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}
