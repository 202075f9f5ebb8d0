/** The name and logo of the product: Alder, a fictional bookkeeping service. */
export function Brand() {
  return (
    <span className="brand">
      <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="9" />
        <path d="M16 6.5c5.2 3.4 7.2 7.6 5.9 11.6-.9 2.9-3.2 4.7-5.9 5-2.7-.3-5-2.1-5.9-5-1.3-4 .7-8.2 5.9-11.6Z" />
        <path d="M16 12.5v14" />
      </svg>
      Alder
    </span>
  );
}
