import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { WORDS, type Words } from './words.ts';

/** What every part of the page is told: words, how dates are written, where the clock stands, and how much room there is. */
export interface Setting {
  readonly words: Words;
  readonly locale: string;
  readonly zone: string;
  /** Near enough to tell which day it is, ms UTC. */
  readonly now: number;
  readonly isNarrow: boolean;
}

/** Around everything on the page. */
export const SettingContext = createContext<Setting>({
  words: WORDS.en,
  locale: 'en-GB',
  zone: 'UTC',
  now: 0,
  isNarrow: false,
});

/** The setting one stands in. */
export const useSetting = (): Setting => useContext(SettingContext);

/** Whether a media query holds, now and when it changes. */
export const useMedia = (query: string): boolean => {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const look = (): void => setHolds(list.matches);
    look();
    list.addEventListener('change', look);
    return () => list.removeEventListener('change', look);
  }, [query]);
  return holds;
};
