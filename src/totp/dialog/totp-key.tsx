import { CopyButton } from '../../ui/copy-button/copy-button.js';
import { QrCode } from '../../ui/qr-code/qr-code.js';
import type { BoundTotpSetupMessages } from '../messages.js';
import { useIsPhone } from './use-is-phone.js';

export interface TotpKeyProps {
  readonly secret: string;
  readonly uri: string;
  readonly messages: BoundTotpSetupMessages;
}

/** The key as a QR code for another device, as text, and as a link for this one. The likeliest way comes first. */
export function TotpKey({ secret, uri, messages: { key: messages } }: TotpKeyProps) {
  const isPhone = useIsPhone();
  const code = <QrCode value={uri} label={messages.qrCode} />;
  const link = (
    <a className="cak-totp-link" href={uri}>
      {messages.openApp}
    </a>
  );
  const key = (
    <>
      {/* Base32 runs from left to right in every language. */}
      <code className="cak-totp-secret" dir="ltr">
        {groupsOfFour(secret)}
      </code>
      <CopyButton value={secret} label={messages.copy} copied={messages.copied} failed={messages.notCopied} />
    </>
  );
  // A phone cannot scan its own screen.
  return isPhone ? (
    <div className="cak-totp-key" data-first="link">
      {link}
      <p className="cak-totp-key-hint">{messages.byHand}</p>
      {key}
      <details className="cak-totp-more">
        <summary className="cak-totp-more-label">{messages.showQrCode}</summary>
        {code}
      </details>
    </div>
  ) : (
    <div className="cak-totp-key" data-first="code">
      {code}
      <div className="cak-totp-key-text">
        <p className="cak-paragraph">{messages.scan}</p>
        <details className="cak-totp-more">
          <summary className="cak-totp-more-label">{messages.cannotScan}</summary>
          <div className="cak-totp-more-content">
            {key}
            {link}
          </div>
        </details>
      </div>
    </div>
  );
}

/** Groups of four are easy to copy by hand; apps ignore the spaces. */
function groupsOfFour(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}
