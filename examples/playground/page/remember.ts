import { useState } from 'preact/hooks';

type IsValid<Value> = (kept: unknown) => kept is Value;

/** What was kept may stem from an earlier page or another program: what is not as it should be counts as nothing. */
const read = <Value>(key: string, isValid: IsValid<Value>): Value | undefined => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`playground:${key}`) ?? 'null');
    return isValid(kept) ? kept : undefined;
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

/** State that this browser remembers under a key; `fallback` until something valid was chosen. */
export const useRemembered = <Value, const Fallback>(
  key: string,
  fallback: Fallback,
  isValid: IsValid<Value>,
): [Value | Fallback, (value: Value) => void] => {
  const [held, hold] = useState<{ readonly key: string; readonly value: Value | undefined }>(() => ({
    key,
    value: read(key, isValid),
  }));
  const value = held.key === key ? held.value : read(key, isValid);
  if (held.key !== key) hold({ key, value });
  const choose = (next: Value): void => {
    keep(key, next);
    hold({ key, value: next });
  };
  return [value ?? fallback, choose];
};

/** Whether what was kept is yes or no. */
export const isBoolean = (kept: unknown): kept is boolean => typeof kept === 'boolean';

/** Whether what was kept is one of these. */
export const isOneOf =
  <Value>(list: readonly Value[]) =>
  (kept: unknown): kept is Value =>
    list.some((one) => one === kept);
