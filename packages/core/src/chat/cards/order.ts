import { explainHow, explainOrder, explainPlace } from '../../phrases/index.ts';
import type { Sight } from '../../view.ts';
import type { Card } from '../reply.ts';
import { card, choice, type Reader, strong, when } from './card.ts';

import { type About, titleOf } from './meeting.ts';

/** What somebody reads after offering a case, and when they ask for their place. */
export const placeCard = (reader: Reader, { shown, mine }: Sight, about: About, noted: boolean): Card => {
  const { t, now } = reader;
  const day = t.forDay(shown.starts, { zone: about.group.zone, now });
  if (!mine?.place) {
    const text = mine?.chosen ? t.say('mine-chosen') : t.say('queue-no-offer', { day });
    const offer = when(
      mine?.mayOffer ?? false,
      choice(t.say('button-offer'), { do: 'offer' as const, session: shown.id }),
    );
    return card(
      t,
      [
        strong(titleOf(reader, about.group, shown.number)),
        text,
        ...when(!mine?.chosen, ...explainHow(t, about.order).slice(0, 1)),
      ],
      [offer],
    );
  }
  return card(
    t,
    [
      ...when(!noted, strong(titleOf(reader, about.group, shown.number))),
      ...(noted
        ? [[t.say('queue-noted'), ' ', explainPlace(t, mine.place, about.order, day)[0] ?? '']]
        : explainPlace(t, mine.place, about.order, day).slice(0, 1)),
      ...explainPlace(t, mine.place, about.order, day).slice(1),
      t.say('queue-nothing-to-prepare'),
    ],
    [
      [
        choice(t.say('button-withdraw'), { do: 'withdraw', session: shown.id }),
        choice(t.say('button-how-order'), { do: 'how-order', session: shown.id }),
      ],
    ],
  );
};

/** The whole order with its reasons, for those who lead. */
export const orderCard = (reader: Reader, { shown, leading }: Sight, about: About): Card => {
  const { t } = reader;
  const ranked = leading?.order ?? [];
  const told = { zone: about.group.zone, now: reader.now, name: reader.name };
  return card(
    t,
    [
      strong(t.say('order-title', { group: about.group.name, number: shown.number })),
      ...(ranked.length > 0 ? explainOrder(t, ranked, about.order, told) : [t.say('order-empty')]),
      '',
      ...explainHow(t, about.order).slice(0, 1),
      t.say('queue-how-advice'),
    ],
    [[choice(t.say('button-offer-for'), { do: 'enter', session: shown.id })]],
  );
};

export const howCard = (reader: Reader, about: About, session: string): Card =>
  card(
    reader.t,
    [strong(reader.t.say('how-order-title')), ...explainHow(reader.t, about.order)],
    [[choice(reader.t.say('button-back-to-meeting'), { do: 'session', session })]],
  );
