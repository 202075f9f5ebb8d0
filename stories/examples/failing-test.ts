import { createCognitoEmulator } from 'cognito-account-kit/testing';

const emulator = createCognitoEmulator();

// The service throttles twice, then recovers.
emulator.faults.add({ operation: 'SetUserMFAPreference', error: 'TooManyRequestsException', times: 2 });

// Each answer takes a second.
emulator.faults.add({ latency: 1_000 });

// The change arrives, but its answer is lost.
emulator.faults.add({ operation: 'SetUserMFAPreference', drop: 'after' });

// From the second request on, a captive portal answers instead of the service.
emulator.faults.add({ operation: 'GetUser', garbage: 'html', after: 1 });

// The service reports success but changes nothing.
const heal = emulator.faults.add({ operation: 'SetUserMFAPreference', ignore: true });
heal();
