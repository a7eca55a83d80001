import type { Loopback, Person } from '@balintkit/slack-app/loopback';
import type { Command } from '../messenger/wire.ts';

/** A workspace on loopback, with what the page shows of it that the workspace does not tell. */
export interface Slack {
  readonly loopback: Loopback;
  /** The language of each person's client, by id. */
  readonly languages: Map<string, string>;
  /** What is proposed to somebody who types `/`, in their language. */
  readonly commands: (language: string, scope: 'private' | 'group') => readonly Command[];
}

/** Where somebody is who reads a language, as their client is set. */
const HOMES: Readonly<Record<string, readonly [locale: string, zone: string]>> = {
  en: ['en-GB', 'Europe/London'],
  sv: ['sv-SE', 'Europe/Stockholm'],
  ru: ['ru-RU', 'Europe/Moscow'],
  de: ['de-DE', 'Europe/Berlin'],
  el: ['el-GR', 'Europe/Athens'],
  fr: ['fr-FR', 'Europe/Paris'],
  es: ['es-ES', 'Europe/Madrid'],
};

const homeOf = (language: string) => HOMES[language] ?? ([language, 'Europe/London'] as const);

/** How this person's client writes dates. */
export const localeOf = (language: string): string => homeOf(language)[0];

/** Somebody new in a workspace. */
export const arrive = (
  { loopback, languages }: Pick<Slack, 'loopback' | 'languages'>,
  { name, language, id }: { readonly name: string; readonly language: string; readonly id?: string },
): Person => {
  const [locale, tz] = homeOf(language);
  const handle = name.toLocaleLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '.');
  const person = loopback.person({ name: handle, realName: name, locale, tz, ...(id === undefined ? {} : { id }) });
  languages.set(person.id, language);
  return person;
};
