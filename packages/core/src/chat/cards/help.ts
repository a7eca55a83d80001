import type { Phrases } from '../../phrases/index.ts';
import type { Card } from '../reply.ts';
import { card, choice, strong, when } from './card.ts';

/** What somebody is here, as far as help goes. */
export interface HelpFor {
  /** Whether they belong to a group in which cases are theirs to offer. */
  readonly takesPart: boolean;
  readonly leads: boolean;
  readonly mayRegister: boolean;
}

/** What can be done here by somebody who is not known yet; `form` where they are in the middle of one. */
export const helpCardForStranger = (t: Phrases, form: boolean): Card =>
  card(
    t,
    [strong(t.say('help-stranger-title')), t.say('help-stranger'), t.say('help-reads')],
    [
      when(form, choice(t.say('button-resume-form'), { do: 'form-resume' as const })),
      [choice(t.say('button-rules'), { do: 'rule', rule: '1' })],
    ],
  );

/** What can be done here, for this person. */
export const helpCard = (t: Phrases, { takesPart, leads, mayRegister }: HelpFor): Card =>
  card(
    t,
    [
      strong(t.say('help-title')),
      t.say(takesPart ? 'help-next' : 'help-next-observer'),
      ...when(takesPart, t.say('help-queue')),
      t.say('help-credits'),
      t.say('help-progress'),
      t.say('help-path'),
      t.say('help-rules'),
      t.say('help-settings'),
      t.say('help-my-data'),
      t.say('help-erase'),
      ...when(leads, '', t.say('help-leader'), t.say('help-leader-meeting'), t.say('help-leader-chat')),
      ...when(mayRegister, '', t.say('help-administrator')),
      '',
      t.say('help-reads'),
    ],
    [
      [
        choice(t.say('button-next-meetings'), { do: 'next' }),
        choice(t.say('button-groups'), { do: 'groups', page: 0 }),
      ],
      [choice(t.say('button-settings'), { do: 'settings' })],
    ],
  );
