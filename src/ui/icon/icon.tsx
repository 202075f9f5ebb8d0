/** One path each, drawn on a 20 px square with a 1.5 px round stroke. A stroke of no length is a dot. */
const paths = {
  app: 'M7 2.75h6A1.75 1.75 0 0 1 14.75 4.5v11A1.75 1.75 0 0 1 13 17.25H7A1.75 1.75 0 0 1 5.25 15.5v-11A1.75 1.75 0 0 1 7 2.75ZM7.75 8h0M10 8h0M12.25 8h0M7.75 10.75h0M10 10.75h0M12.25 10.75h0M9 14.5h2',
  monitor:
    'M4 4.25h12A1.25 1.25 0 0 1 17.25 5.5v7A1.25 1.25 0 0 1 16 13.75H4a1.25 1.25 0 0 1-1.25-1.25v-7A1.25 1.25 0 0 1 4 4.25ZM7.25 16.75h5.5M10 13.75v3',
  message:
    'M4.5 3.75h11a1.75 1.75 0 0 1 1.75 1.75v7a1.75 1.75 0 0 1-1.75 1.75H9.25l-3.5 2.75v-2.75H4.5a1.75 1.75 0 0 1-1.75-1.75v-7A1.75 1.75 0 0 1 4.5 3.75ZM7 9h0M10 9h0M13 9h0',
  mail: 'M4.5 4.25h11A1.75 1.75 0 0 1 17.25 6v8a1.75 1.75 0 0 1-1.75 1.75h-11A1.75 1.75 0 0 1 2.75 14V6A1.75 1.75 0 0 1 4.5 4.25ZM3.25 5.75 10 11l6.75-5.25',
  key: 'M12.75 2.75a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM9.5 10.5l-6 6v.75h2.75V15h2.25v-2.25l1.25-1.5M13.5 6.5h0',
  shield: 'M10 2.5l6 2.25v4.5c0 3.75-2.5 6.75-6 8.25-3.5-1.5-6-4.5-6-8.25v-4.5Z',
  lock: 'M6 9V6.5a4 4 0 0 1 8 0V9M5.5 9h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1Z',
  info: 'M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5ZM10 9.5v4M10 6.5h0',
  warning:
    'M8.7 3.5a1.5 1.5 0 0 1 2.6 0l6 10.5a1.5 1.5 0 0 1-1.3 2.25H4A1.5 1.5 0 0 1 2.7 14ZM10 7.5v3.25M10 13.5h0',
  danger: 'M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5ZM10 6.5v4M10 13.5h0',
  check: 'M4 10.75 8 14.5l8-9',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof paths;

export interface IconProps {
  readonly name: IconName;
}

/**
 * An icon for text that says the same, so it is hidden from assistive technology. It has the colour of the
 * text and 1.25 times its size.
 */
export function Icon({ name }: IconProps) {
  return (
    <svg className="cak-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
