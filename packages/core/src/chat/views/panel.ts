import type { App, Meeting, Post } from '../../app/index.ts';
import { phaseKey, type Session } from '../../session.ts';
import type { Reader } from '../cards/card.ts';
import { panelCard } from '../cards/panel.ts';
import { chooseCard, enterCard, handCard, peopleCard, remindCard } from '../cards/panel-lists.ts';
import { type Intent, parseIntent } from '../intent.ts';
import type { Card } from '../reply.ts';
import { aboutOf, ownView } from './meeting.ts';

/** What opens in a leader's panel, and stays open while others tap. */
export type Page = Extract<Intent, { do: 'arrived-list' | 'choose-list' | 'enter' | 'remind-list' | 'hand-list' }>;

/**
 * A list that opens from the panel; nothing where it has no sense any more, and the panel stands in its place. Who has a
 * case can be entered before the meeting too.
 */
export const pageView = (reader: Reader, { sight, session }: Meeting, page: Page): Card | undefined => {
  const isOpen = session.state === 'running' || (session.state === 'planned' && page.do === 'enter');
  if (!isOpen) return undefined;
  switch (page.do) {
    case 'arrived-list':
      return peopleCard(reader, sight, page.page);
    case 'choose-list':
      return sight.leading?.openCases.includes(page.case)
        ? chooseCard(reader, sight, page.case, session.offersOpen === 'in-the-room', page.page)
        : undefined;
    case 'enter':
      return enterCard(reader, sight, page.page);
    case 'remind-list':
      return isThere(session, page.from) ? remindCard(reader, sight, page.from) : undefined;
    case 'hand-list':
      return handCard(reader, sight);
  }
};

const isThere = ({ at }: Session, from: string): boolean => at !== undefined && phaseKey(at) === from;

/** What a leader holds in private: the panel while the meeting runs, the meeting's card before and after. */
export const panelView = async (app: App, reader: Reader, meeting: Meeting): Promise<Card> =>
  meeting.session.state === 'running'
    ? panelCard(reader, meeting.sight, aboutOf(meeting))
    : ownView(app, reader, meeting);

/** The same, turned to the page that was opened in it; a Stop or a pause turns it back. */
export const turnedView = async (app: App, reader: Reader, meeting: Meeting, { page = '' }: Post): Promise<Card> => {
  const { state, moment } = meeting.session;
  const opened = state === 'running' && !moment?.halt ? parseIntent(page) : undefined;
  const turned = opened && isPage(opened) ? pageView(reader, meeting, opened) : undefined;
  return turned ?? panelView(app, reader, meeting);
};

const PAGES: ReadonlySet<string> = new Set<Page['do']>([
  'arrived-list',
  'choose-list',
  'enter',
  'remind-list',
  'hand-list',
]);

const isPage = (intent: Intent): intent is Page => PAGES.has(intent.do);
