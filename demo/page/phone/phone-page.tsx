import type { DemoConfig } from '../../config/demo-config.js';
import { DemoPhone } from './demo-phone.js';

/** The phone in a window of its own (`?phone=<username>`), where no dialog of the account page covers it. */
export function PhonePage({ config, username }: { config: DemoConfig; username: string }) {
  if (config.kind !== 'emulator') return null;
  return (
    <main className="phone-page">
      <DemoPhone config={config} username={username} isAlone />
    </main>
  );
}
