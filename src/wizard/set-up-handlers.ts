import type { Factor } from '../account/factor.js';

/** What an app does when its user wants to set a factor up, or to manage it; `null`: nothing, and no button offers it. */
export type SetUpHandlers = Readonly<Partial<Record<Factor, (() => void) | null>>>;
