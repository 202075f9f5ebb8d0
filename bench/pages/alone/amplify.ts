import { Amplify } from 'aws-amplify';
import { fetchMFAPreference, updateMFAPreference } from 'aws-amplify/auth';

// Without a configuration both functions refuse to work.
Object.assign(globalThis, { Amplify, fetchMFAPreference, updateMFAPreference });
