import type { Language, Zone } from '../../types.ts';

/** Zones in which a language is mostly read. Any other is found by its city. */
const LIKELY: Readonly<Record<Language, readonly Zone[]>> = {
  en: ['Europe/London', 'Australia/Sydney', 'Pacific/Auckland', 'America/New_York'],
  ru: [
    'Europe/Moscow',
    'Europe/Samara',
    'Asia/Yekaterinburg',
    'Asia/Novosibirsk',
    'Asia/Krasnoyarsk',
    'Asia/Vladivostok',
  ],
  sv: ['Europe/Stockholm', 'Europe/Helsinki'],
  de: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  el: ['Europe/Athens', 'Asia/Nicosia'],
  nl: ['Europe/Amsterdam', 'Europe/Brussels'],
};

/** The zones offered as buttons: the ones known already first, then those of the language. */
export const likelyZones = (language: Language, ...known: readonly Zone[]): readonly Zone[] =>
  [...new Set([...known, ...(LIKELY[language.split('-')[0] ?? ''] ?? []), 'Europe/Stockholm', 'Europe/Berlin'])].slice(
    0,
    6,
  );
