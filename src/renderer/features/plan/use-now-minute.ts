import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** How many minutes of a page have passed now; null when now is not on it. */
export function useNowMinute(start: number, minutes: number): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000);
    return () => clearInterval(timer);
  }, []);
  const minute = (now - start) / MINUTE;
  return minute >= 0 && minute <= minutes ? minute : null;
}
