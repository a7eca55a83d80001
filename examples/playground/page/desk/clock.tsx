import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Desk } from '../../desk/wire.ts';
import * as Icon from '../icons.tsx';
import { useSetting } from '../setting.ts';
import type { Doing } from './use-desk.ts';

interface Props {
  readonly desk: Desk;
  readonly doing: Doing;
}

const WHOLE = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** What the clock of the playground shows, and what moves it on. */
export const Clock = ({ desk, doing }: Props) => {
  const { words, locale, zone, isNarrow } = useSetting();
  const { doIt, isBusy } = doing;
  const now = useRunning(desk);
  const show = (at: number, format: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...format }).format(at);
  const day = (at: number): string => show(at, { dateStyle: 'short' });
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const zoneName = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const next = desk.next;
  const isToday = next !== undefined && day(next) === day(now);
  return (
    <section class="clock" aria-label={words.desk.clock}>
      <div class="clock-face">
        <Icon.Clock />
        <div>
          <time dateTime={new Date(now).toISOString()}>
            <span title={show(now, WHOLE)}>{show(now, isNarrow ? WHOLE : SHORT)}</span>{' '}
            <strong>{show(now, time)}</strong>
          </time>
          <small>{zoneName}</small>
        </div>
      </div>
      <div class="clock-moves">
        <button
          type="button"
          aria-disabled={isBusy}
          title={words.desk.hourLong}
          onClick={() => void doIt({ do: 'move', by: 'hour' })}
        >
          {words.desk.hour}
        </button>
        <button
          type="button"
          aria-disabled={isBusy}
          title={words.desk.dayLong}
          onClick={() => void doIt({ do: 'move', by: 'day' })}
        >
          {words.desk.day}
        </button>
        <button
          type="button"
          aria-disabled={isBusy || next === undefined}
          onClick={() => {
            if (next !== undefined) void doIt({ do: 'move', by: 'next' });
          }}
        >
          {next === undefined ? (
            words.desk.noNext
          ) : (
            <>
              {words.desk.next}{' '}
              <small>
                {show(next, isToday ? time : { weekday: 'short', day: 'numeric', month: 'short', ...time })}
              </small>
            </>
          )}
        </button>
      </div>
    </section>
  );
};

/** The clock as it goes on between two looks at the server; in the play it stands. */
const useRunning = (desk: Desk): number => {
  const heard = useMemo(() => ({ at: Date.now(), now: desk.now }), [desk]);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 5_000);
    return () => clearInterval(timer);
  }, []);
  return desk.scene === 'play' ? desk.now : heard.now + Date.now() - heard.at;
};
