import { createCognitoEmulator } from 'cognito-account-kit/testing';

const emulator = createCognitoEmulator();

// The service is throttled twice, then well again.
emulator.faults.add({ operation: 'SetUserMFAPreference', error: 'TooManyRequestsException', times: 2 });

// Each answer takes a second.
emulator.faults.add({ latency: 1_000 });

// The change arrives, and its answer is lost.
emulator.faults.add({ operation: 'SetUserMFAPreference', drop: 'after' });

// A captive portal answers in the place of the service, but only from the second request on.
emulator.faults.add({ operation: 'GetUser', garbage: 'html', after: 1 });

// The service says yes, and does nothing.
const heal = emulator.faults.add({ operation: 'SetUserMFAPreference', ignore: true });
heal();
