import { skipToken, useQuery } from '@tanstack/react-query';
import type { EmulatorConfig, PhoneContent } from '../../config/demo-config.js';

/**
 * Polls the content of a demo account's phone each second while the page is visible; `undefined` before the
 * first.
 */
export function usePhone({ phone, accounts }: EmulatorConfig, username: string): PhoneContent | undefined {
  const hasPhone = accounts.some((account) => account.username === username);
  const { data } = useQuery({
    queryKey: ['demo-phone', phone, username],
    queryFn: hasPhone
      ? ({ signal }) => read(`${phone}?username=${encodeURIComponent(username)}`, signal)
      : skipToken,
    refetchInterval: 1_000,
    retry: false,
  });
  return data;
}

async function read(url: string, signal: AbortSignal): Promise<PhoneContent> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The emulator answered ${response.status} to the demo phone.`);
  return (await response.json()) as PhoneContent;
}
