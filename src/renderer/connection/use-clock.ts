import { useEffect, useState } from 'react';
import type { Settings } from '#bridge/settings.ts';
import { clockTime } from './format.ts';

const now = () => new Date().toISOString();

/** The time of day, to the minute. */
export function useClock(settings: Pick<Settings, 'formats'>): string {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setInstant(now()), 5000);
    return () => clearInterval(timer);
  }, []);
  return clockTime(instant, settings);
}
