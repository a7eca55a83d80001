import { refuse, show, toast, whisper } from '../asking.ts';
import { ruleCard } from '../cards/rules.ts';
import { myDataCard, settingsCard } from '../cards/settings.ts';
import { groupsView, helpView, homeView, nextView } from '../views/home.ts';
import type { Handlers } from './handler.ts';

/** The first screen, and what is somebody's own. */
export const home: Handlers<'home' | 'help' | 'groups' | 'next' | 'rule' | 'settings' | 'set' | 'my-data'> = {
  home: async (asking) => [show(await homeView(asking))],
  help: async (asking) => [show(await helpView(asking))],
  groups: async (asking, { page }) => [show(await groupsView(asking, page))],
  next: async (asking) => [show(await nextView(asking))],
  rule: async (asking, { rule }) => [show(ruleCard(asking.t, rule))],
  settings: async (asking) =>
    asking.known ? [show(settingsCard(asking.t, asking.known.me))] : refuse(asking, { code: 'not-known' }),
  // A message of its own, so that what was tapped stays where it is; in a group it goes to them alone.
  'my-data': async ({ known, t, ...asking }) =>
    known ? [whisper(myDataCard(t, known))] : refuse({ ...asking, known, t }, { code: 'not-known' }),
  set: async (asking, { key, is }) => {
    const { app, caller, known, t } = asking;
    if (!known) return refuse(asking, { code: 'not-known' });
    const set = await app.people.set(caller, { settings: { ...known.me.settings, [key]: is } });
    return set.ok ? [toast(t.say('changed')), show(settingsCard(t, set.value))] : refuse(asking, set.refusal);
  },
};
