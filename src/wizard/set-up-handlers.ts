import type { Factor } from '../account/factor.js';

/** The app's own handlers to set up or manage a factor. `null`: the panel shows no button for it. */
export type SetUpHandlers = Readonly<Partial<Record<Factor, (() => void) | null>>>;
