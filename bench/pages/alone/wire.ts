import { createCognitoClient } from 'cognito-account-kit/cognito';

// Assigned and not called, so that the bundle holds the client and next to nothing else; likewise in the other two.
Object.assign(globalThis, { createCognitoClient });
