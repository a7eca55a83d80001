import { useState } from 'preact/hooks';
import type { Desk, PlayStep } from '../../desk/wire.ts';
import { Dialog } from '../dialog.tsx';
import { dayOf, timeOf } from '../formats.ts';
import * as Icon from '../icons.tsx';
import { useSetting } from '../setting.ts';
import { LANGUAGES, type Language, languageFor, WORDS, type Words } from '../words.ts';
import type { Doing } from './use-desk.ts';

interface Props {
  readonly desk: Desk;
  readonly doing: Doing;
}

/** Asks in which language the evening is to be played, and begins it. */
export const PlayButton = ({ doing }: Pick<Props, 'doing'>) => {
  const { words, locale } = useSetting();
  const [isAsking, setAsking] = useState(false);
  const [language, setLanguage] = useState<Language>(languageFor([locale]));
  const begin = (): void => {
    setAsking(false);
    void doing.doIt({ do: 'play', how: 'begin', language });
  };
  return (
    <>
      <button type="button" class="primary" aria-disabled={doing.isBusy} onClick={() => setAsking(!doing.isBusy)}>
        <Icon.Play />
        {words.desk.play}
      </button>
      {isAsking && (
        <Dialog title={words.desk.playTitle} onClose={() => setAsking(false)}>
          <p>{words.desk.playAbout}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              begin();
            }}
          >
            <fieldset class="choices inline">
              <legend>{words.desk.playLanguage}</legend>
              {LANGUAGES.map((code) => (
                <label key={code}>
                  <input type="radio" name="language" checked={language === code} onChange={() => setLanguage(code)} />
                  {WORDS[code].itself}
                </label>
              ))}
            </fieldset>
            <div class="dialog-buttons">
              <button type="button" onClick={() => setAsking(false)}>
                {words.cancel}
              </button>
              <button type="submit" class="primary">
                {words.desk.begin}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
};

/** How far the evening has come, what happens next, and how to go on. */
export const PlayStrip = ({ desk, doing }: Props) => {
  const { words, locale } = useSetting();
  const { play } = desk;
  const how = (what: 'step' | 'run' | 'pause' | 'leave') => () => void doing.doIt({ do: 'play', how: what });
  const told = (): string => {
    if (play.state === 'over') return words.desk.over;
    const step = play.step && stepIn(play.step, words, locale, desk.zone);
    if (play.state === 'failed') return [words.desk.failed, step].filter(Boolean).join(' ');
    if (step === undefined) return words.desk.setting;
    return `${play.state === 'acting' ? words.desk.now : words.desk.upNext} ${step}`;
  };
  const isOn = play.state === 'waiting' || play.state === 'acting';
  const mayStep = play.state === 'waiting' && !play.runs;
  return (
    <section class="play" aria-label={words.desk.playing}>
      <p aria-live="polite">
        <span class="play-part">
          {(play.part && words.desk.parts[play.part]) ?? play.part ?? words.desk.playing} ·{' '}
          {words.desk.steps(play.done)}
        </span>
        <strong>{told()}</strong>
      </p>
      <div class="play-moves">
        {isOn && (
          <>
            <button type="button" class="primary" aria-disabled={!mayStep} onClick={() => mayStep && how('step')()}>
              <Icon.Forward />
              {words.desk.step}
            </button>
            <button type="button" onClick={how(play.runs ? 'pause' : 'run')}>
              {play.runs ? <Icon.Pause /> : <Icon.Play />}
              {play.runs ? words.desk.pause : words.desk.run}
            </button>
          </>
        )}
        <button type="button" onClick={how('leave')}>
          {words.desk.leave}
        </button>
      </div>
    </section>
  );
};

/** A step of the play in the language of the page. */
const stepIn = ({ does, who = '', what = '', until = 0 }: PlayStep, words: Words, locale: string, zone: string) => {
  const { doing } = words.desk;
  if (does === 'waits') return doing.waits(`${dayOf(until, locale, zone)}, ${timeOf(until, locale, zone)}`);
  return doing[does](who, what);
};
