import { explainHow, explainMeasure, explainOrder, explainPlace } from '../../phrases/index.ts';
import type { PersonId } from '../../types.ts';
import type { Mine, Shown, Sight } from '../../view.ts';
import type { Card } from '../reply.ts';
import { atStart, card, choice, type Reader, strong, when } from './card.ts';
import { type About, type AboutMine, titleOf } from './meeting.ts';

/** From when a case can be offered, where that is not now: so that nobody looks for the button. */
export const notYetLines = (
  { t }: Reader,
  mine: Mine,
  { state }: Shown,
  { group: { offers } }: About,
): readonly string[] =>
  state === 'planned' && mine.role === 'member' && !mine.offered && offers !== 'from-the-announcement'
    ? [t.say('refusal-offers-not-yet', { opens: offers })]
    : [];

/** What somebody reads after offering a case (`noted`), and when they ask for their place. */
export const placeCard = (reader: Reader, { shown, mine }: Sight, about: AboutMine, noted: boolean): Card => {
  const { t, now } = reader;
  const title = strong(titleOf(reader, about.group, shown.number));
  const day = t.forDay(shown.starts, { zone: about.group.zone, now });
  if (mine?.chosen) return card(t, [title, t.say('mine-chosen')]);
  if (!mine?.place) {
    const offer = when(mine?.mayOffer ?? false, choice(t.say('button-offer'), { do: 'offer', session: shown.id }));
    const later = mine ? notYetLines(reader, mine, shown, about) : [];
    return card(t, [title, t.say('queue-no-offer', { day }), ...later, explainMeasure(t, about.order)], [offer]);
  }
  const [place = '', ...why] = explainPlace(t, mine.place, about.order, day);
  return card(
    t,
    [...(noted ? [[t.say('queue-noted'), ' ', place]] : [title, place]), ...why, t.say('queue-nothing-to-prepare')],
    [
      [
        choice(t.say('button-withdraw'), { do: 'withdraw', session: shown.id }),
        choice(t.say('button-how-order'), { do: 'how-order', session: shown.id }),
      ],
    ],
  );
};

/** The whole order with its reasons, for those who lead. */
export const orderCard = (reader: Reader, { shown, leading }: Sight, about: AboutMine): Card => {
  const { t, now } = reader;
  const ranked = leading?.order ?? [];
  const told = { zone: about.group.zone, now, name: (person: PersonId) => atStart(reader, person) };
  return card(
    t,
    [
      strong(t.say('order-title', { group: about.group.name, number: shown.number })),
      explainMeasure(t, about.order),
      '',
      ...(ranked.length > 0 ? explainOrder(t, ranked, about.order, told) : [t.say('order-empty')]),
      '',
      t.say('queue-how-advice'),
    ],
    [
      when(
        about.runs && (shown.state === 'running' || shown.offersOpen),
        choice(t.say('button-offer-for'), { do: 'enter', session: shown.id, page: 0 }),
      ),
      [choice(t.say('button-back-to-meeting'), { do: 'session', session: shown.id })],
    ],
  );
};

export const howCard = ({ t }: Reader, about: AboutMine, session: string): Card =>
  card(
    t,
    [strong(t.say('how-order-title')), ...explainHow(t, about.order)],
    [[choice(t.say('button-back-to-meeting'), { do: 'session', session })]],
  );
