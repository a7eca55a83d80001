import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Desk } from '../desk/wire.ts';
import { Chats } from './chats/chats.tsx';
import type { Shown } from './chats/shown.ts';
import { Clock } from './desk/clock.tsx';
import { PlayButton, PlayStrip } from './desk/play.tsx';
import { ResetButton } from './desk/reset.tsx';
import { Stored } from './desk/stored.tsx';
import { type Doing, useDoing } from './desk/use-desk.ts';
import { Hint } from './hint.tsx';
import * as Icon from './icons.tsx';
import { useLive } from './live.ts';
import { Look, useTheme } from './look.tsx';
import { isBoolean, isOneOf, useRemembered } from './remember.ts';
import { type Setting, SettingContext, useMedia, useSetting } from './setting.ts';
import { LANGUAGES, LOCALES, languageFor, WORDS } from './words.ts';

const DESK = '/desk';
const TELEGRAM = '/telegram';
const SLACK = '/slack';
/** No zone begins its day between two of these. */
const QUARTER = 15 * 60_000;

const Page = () => {
  const [language, setLanguage] = useRemembered('language', languageFor(navigator.languages), isOneOf(LANGUAGES));
  const [theme, setTheme] = useTheme();
  const isNarrow = useMedia('(max-width: 760px)');
  const { state: desk, isLost } = useLive<Desk>(DESK, `?language=${language}`);
  const words = WORDS[language];
  const zone = desk?.zone ?? 'UTC';
  const now = Math.floor((desk?.now ?? 0) / QUARTER) * QUARTER;
  const setting = useMemo<Setting>(
    () => ({ words, locale: LOCALES[language], zone, now, isNarrow }),
    [words, language, zone, now, isNarrow],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.page.title;
  }, [language, words]);
  const look = <Look {...{ language, setLanguage, theme, setTheme }} />;
  return (
    <SettingContext.Provider value={setting}>
      {desk ? <Parts desk={desk} isLost={isLost} look={look} /> : isLost && <Stranded />}
    </SettingContext.Provider>
  );
};

const Lost = () => (
  <p class="lost" role="alert">
    {useSetting().words.page.lost}
  </p>
);

/** Says that the server is not the one it was, so that nobody looks for what they did there. */
const Anew = ({ opened }: { readonly opened: number }) => {
  const { words } = useSetting();
  const [known, setKnown] = useState(opened);
  if (known === opened) return null;
  return (
    <div class="lost anew" role="status">
      {words.page.anew}
      <button type="button" onClick={() => setKnown(opened)}>
        {words.page.hintClose}
      </button>
    </div>
  );
};

/** Where the desk could never be looked at: what is stored may be past reading, and is begun anew from here. */
const Stranded = () => {
  const doing = useDoing(DESK);
  return (
    <main class="stranded">
      <Lost />
      <Problem doing={doing} />
      <ResetButton doing={doing} />
    </main>
  );
};

const Problem = ({ doing }: { readonly doing: Doing }) =>
  doing.problem === undefined ? null : (
    <p class="problem" role="alert">
      {doing.problem}
    </p>
  );

interface PartsProps {
  readonly desk: Desk;
  readonly isLost: boolean;
  readonly look: preact.ComponentChildren;
}

/** Somebody's chat, a group's, somebody's on Slack, and then the others, so that every kind is seen where there is little room. */
const inOrder = ({ accounts, rooms, people }: Desk['first']): Shown => [
  ...accounts.slice(0, 1),
  ...rooms.slice(0, 1),
  ...people.slice(0, 1),
  ...accounts.slice(1),
  ...rooms.slice(1),
  ...people.slice(1),
];

type Tab = 'chats' | 'desk' | 'stored';

const Parts = ({ desk, isLost, look }: PartsProps) => {
  const { words, isNarrow } = useSetting();
  const doing = useDoing(DESK);
  const [tab, setTab] = useState<Tab>('chats');
  const [areChatsLost, setChatsLost] = useState(false);
  const isRoomy = useMedia('(min-width: 1800px)');
  const [isOpen, setStoredOpen] = useRemembered('stored', isRoomy, isBoolean);
  const { play } = desk;
  const isPlaying = desk.scene === 'play' || play.state !== 'idle';
  const focus = play.room === undefined ? undefined : { room: play.room, turn: play.done };

  const clock = <Clock {...{ desk, doing }} />;
  const strip = isPlaying && <PlayStrip {...{ desk, doing }} />;
  const problem = <Problem doing={doing} />;
  const chats = (
    <Chats
      telegram={TELEGRAM}
      slack={SLACK}
      memory={desk.scene}
      first={inOrder(desk.first)}
      focus={isPlaying ? focus : undefined}
      onLost={setChatsLost}
    >
      {isNarrow && <h1 class="unseen">{words.page.title}</h1>}
      <Hint />
    </Chats>
  );
  const lost = (
    <>
      {(isLost || areChatsLost) && <Lost />}
      <Anew opened={desk.opened} />
    </>
  );

  if (isNarrow)
    return (
      <div class="page narrow">
        {lost}
        {problem}
        <div class={tab === 'chats' ? 'tab' : 'tab hidden'}>
          {strip}
          {chats}
        </div>
        {tab === 'desk' && (
          <main class="tab desk">
            <h1>{words.page.title}</h1>
            {clock}
            {strip || <PlayButton doing={doing} />}
            <ResetButton doing={doing} />
            <h2>{words.desk.settings}</h2>
            {look}
          </main>
        )}
        {tab === 'stored' && (
          <main class="tab">
            <Stored desk={desk} />
          </main>
        )}
        <nav class="tabs" aria-label={words.page.tabs}>
          {(
            [
              ['chats', words.page.chats, <Icon.Chats key="icon" />],
              ['desk', words.page.desk, <Icon.Clock key="icon" />],
              ['stored', words.page.stored, <Icon.Shelf key="icon" />],
            ] as const
          ).map(([name, label, icon]) => (
            <button
              key={name}
              type="button"
              {...(tab === name ? { 'aria-current': 'page' as const } : {})}
              onClick={() => setTab(name)}
            >
              {icon}
              {label}
            </button>
          ))}
        </nav>
      </div>
    );
  return (
    <div class="page">
      <a class="skip" href="#chats">
        {words.page.skip}
      </a>
      <header class="bar">
        <h1>
          <img src="/favicon.svg" alt="" width="28" height="28" />
          {words.page.title}
        </h1>
        {clock}
        <div class="bar-end">
          {!isPlaying && <PlayButton doing={doing} />}
          <ResetButton doing={doing} />
          <button type="button" aria-expanded={isOpen} aria-controls="stored" onClick={() => setStoredOpen(!isOpen)}>
            {words.stored.title}
          </button>
          {look}
        </div>
      </header>
      {lost}
      {problem}
      {strip}
      <div class="middle">
        {chats}
        {isOpen && <Stored desk={desk} onClose={() => setStoredOpen(false)} />}
      </div>
    </div>
  );
};

const place = document.getElementById('page');
if (place) render(<Page />, place);
