import { useMemo } from 'react';
import {
  type BoundMessages,
  bindMessages,
  createMessageIntl,
  type MessageCatalogue,
  type MessageOverrides,
} from './messages.js';

/**
 * A feature's messages with the app's overrides, in its locale. The result keeps its identity as long as the
 * arguments do.
 * @param locale - BCP 47 tag. English if undefined.
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
