import { useMemo } from 'react';
import { createMessageIntl } from './message-intl.js';
import {
  type BoundMessages,
  bindMessages,
  type MessageCatalogue,
  type MessageOverrides,
} from './messages.js';

/**
 * A feature's messages in the app's words and locale. The result keeps its identity as long as the arguments do.
 * @param locale BCP 47 tag; English when left out.
 */
export function useMessages<Catalogue extends MessageCatalogue>(
  catalogue: Catalogue,
  overrides: MessageOverrides<Catalogue> | undefined,
  locale: string | undefined,
): BoundMessages<Catalogue> {
  return useMemo(
    () => bindMessages(catalogue, overrides, createMessageIntl(locale)),
    [catalogue, overrides, locale],
  );
}
