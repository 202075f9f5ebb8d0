import { useEffect, useState } from 'react';
import { waitUntil } from '../contact-step.js';

/** Milliseconds. Short enough that no second is skipped. */
const tickInterval = 250;

/** Counts the seconds down to a moment in epoch ms; 0 from then on. */
export function useSecondsUntil(moment: number): number {
  const [seconds, setSeconds] = useState(() => secondsUntil(moment));
  const [counted, setCounted] = useState(moment);
  if (counted !== moment) {
    setCounted(moment);
    setSeconds(secondsUntil(moment));
  }
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsUntil(moment)), tickInterval);
    return () => clearInterval(timer);
  }, [moment]);
  return seconds;
}

function secondsUntil(moment: number): number {
  return Math.ceil(waitUntil(moment, Date.now()) / 1000);
}
