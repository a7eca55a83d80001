import { useState } from 'preact/hooks';

const read = <Value>(key: string): Value | undefined => {
  try {
    const kept = localStorage.getItem(`playground:${key}`);
    return kept === null ? undefined : (JSON.parse(kept) as Value);
  } catch {
    return undefined;
  }
};

const keep = (key: string, value: unknown): void => {
  try {
    localStorage.setItem(`playground:${key}`, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still shows the page.
  }
};

/** State that this browser remembers under a key; `undefined` until something was chosen. */
export const useRemembered = <Value>(key: string): [Value | undefined, (value: Value) => void] => {
  const [held, hold] = useState<{ readonly key: string; readonly value: Value | undefined }>(() => ({
    key,
    value: read<Value>(key),
  }));
  const value = held.key === key ? held.value : read<Value>(key);
  if (held.key !== key) hold({ key, value });
  const choose = (next: Value): void => {
    keep(key, next);
    hold({ key, value: next });
  };
  return [value, choose];
};
