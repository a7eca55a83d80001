/** A time of day, such as `19:05`. */
export const timeOf = (at: number, locale: string, zone: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);

/** A day, such as `Thursday 26 November`. */
export const dayOf = (at: number, locale: string, zone: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).format(at);

/** How large a file is, such as `12 kB`. */
export const sizeOf = (bytes: number, locale: string): string => {
  const [amount, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const digits = { maximumFractionDigits: amount < 10 && unit !== 'byte' ? 1 : 0 };
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', ...digits }).format(amount);
};

/** A language by its code, in words. */
export const languageOf = (code: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
