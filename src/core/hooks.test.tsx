import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { useTimeZone } from './hooks.js';

const moment = Date.UTC(2026, 0, 1, 23, 30);

function Moment() {
  const timeZone = useTimeZone();
  const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return <time>{format.format(moment)}</time>;
}

it("shows a date in the user's time zone, and hydrates what a server in another zone rendered", async () => {
  const page = document.createElement('div');
  document.body.append(page);
  page.innerHTML = renderToString(<Moment />);
  expect(page.textContent).toBe('Jan 1, 2026, 11:30 PM');
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const expected = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const errors: unknown[] = [];
  const root = hydrateRoot(page, <Moment />, { onRecoverableError: (error) => errors.push(error) });
  await vi.waitFor(() => expect(page.textContent).toBe(expected.format(moment)));
  expect(errors).toEqual([]);
  root.unmount();
  page.remove();
});
