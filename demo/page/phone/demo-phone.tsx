import { useId, useState } from 'react';
import type { EmulatorConfig, PhoneAuthenticator, PhoneMessage } from '../../config/demo-config.js';
import { CopyButton } from './copy-button.js';
import { usePhone } from './use-phone.js';

interface DemoPhoneProps {
  config: EmulatorConfig;
  /** The owner of the phone. It's empty unless that is a demo account. */
  username: string;
  /** It has a window of its own. */
  isAlone?: boolean;
}

/** Simulates the user's phone: the emulator's messages, and the authenticator app. */
export function DemoPhone({ config, username, isAlone = false }: DemoPhoneProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(true);
  const content = usePhone(config, username);
  const isEmpty = content?.messages.length === 0 && !content.authenticator;

  return (
    <section className="phone" aria-labelledby={`${id}-title`} data-open={isOpen}>
      <div className="phone-head">
        <h2 id={`${id}-title`}>Demo phone</h2>
        {content && !isAlone && (
          <a className="phone-window" href={phoneAddress(username)} target="_blank" rel="noreferrer">
            Open in its own window
          </a>
        )}
        <button
          className="phone-toggle"
          type="button"
          aria-expanded={isOpen}
          aria-controls={`${id}-screen`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide phone' : 'Show phone'}
        </button>
      </div>
      <div className="phone-body" id={`${id}-screen`}>
        <div className="phone-bar" aria-hidden="true">
          <span className="phone-island" />
        </div>
        <p className="phone-owner">{content ? username : 'No account chosen'}</p>
        <ul className="phone-list" role="list" aria-labelledby={`${id}-title`}>
          {content?.authenticator && <Authenticator {...content.authenticator} />}
          {content?.messages.map((message) => (
            <Message key={message.id} {...message} />
          ))}
          {isEmpty && <li className="phone-empty">No messages and no authenticator app.</li>}
          {!content && (
            <li className="phone-empty">
              Choose a demo account: its text messages, emails and authenticator codes arrive here.
            </li>
          )}
        </ul>
      </div>
    </section>
  );
}

/** The address of a window with the phone alone: a modal dialog makes all else of its page unreachable. */
function phoneAddress(username: string): string {
  const query = new URLSearchParams(location.search);
  query.set('phone', username);
  return `?${query.toString()}`;
}

function Authenticator({ code, nextCode, secondsLeft }: PhoneAuthenticator) {
  return (
    <li className="phone-item" data-kind="authenticator">
      <p className="phone-source">
        Authenticator app
        <span className="phone-time">{secondsLeft} s</span>
      </p>
      <div className="phone-code">
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle className="phone-ring" cx="10" cy="10" r="8" />
          <circle
            className="phone-ring-left"
            cx="10"
            cy="10"
            r="8"
            pathLength="30"
            strokeDasharray={`${secondsLeft} 30`}
            transform="rotate(-90 10 10)"
          />
        </svg>
        <code>{code}</code>
        <CopyButton code={code} />
      </div>
      <p className="phone-next">
        Next <code>{nextCode}</code>
      </p>
    </li>
  );
}

const time = new Intl.DateTimeFormat('en', { timeStyle: 'short' });

function Message({ medium, destination, code, purpose, sentAt }: PhoneMessage) {
  return (
    <li className="phone-item" data-kind={medium === 'SMS' ? 'text' : 'email'}>
      <p className="phone-source">
        {medium === 'SMS' ? 'Text message' : 'Email'}
        <time className="phone-time" dateTime={new Date(sentAt).toISOString()}>
          {time.format(sentAt)}
        </time>
      </p>
      <p className="phone-text">Your Alder {purpose === 'sign-in' ? 'sign-in' : 'verification'} code is</p>
      <div className="phone-code">
        <code>{code}</code>
        <CopyButton code={code} />
      </div>
      <p className="phone-to">
        To <bdi>{destination}</bdi>
      </p>
    </li>
  );
}
