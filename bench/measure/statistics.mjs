/**
 * @param {readonly number[]} values
 * @param {number} share 0 to 1.
 * @returns {number} The value that this share of the values does not exceed, interpolated.
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place % 1);
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);
