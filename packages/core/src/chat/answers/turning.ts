import { type Deed, type Meeting, type Post, panelOf } from '../../app/index.ts';
import { sameChat } from '../../person.ts';
import { type Asking, type Replies, refuse, show } from '../asking.ts';
import { encodeIntent } from '../intent.ts';
import { readerOf } from '../views/meeting.ts';
import { type Page, pageView, panelView } from '../views/panel.ts';
import { runsIt, showing } from './acting.ts';

/** The message that was tapped, where it is this person's living panel, which the worker edits by itself. */
export const myPanel = async ({ app, request }: Asking, session: string): Promise<Post | undefined> => {
  const { doing, place } = request;
  if (doing.did !== 'tap' || doing.message === undefined) return undefined;
  const posts = await app.store.posts(panelOf(session));
  return posts.find((post) => post.ref === doing.message && sameChat(post.place, place));
};

/** Turns the living panel that was tapped to a page, or back, so that it stays so while others tap. */
export const turn = async (asking: Asking, session: string, page?: Page): Promise<void> => {
  const post = await myPanel(asking, session);
  const to = page && encodeIntent(page);
  if (post && post.page !== to) await asking.app.store.turnPost(post.id, to);
};

/** Opens a list in the panel; the panel stands in the place of one that has no sense any more. */
export const opening = async (asking: Asking, page: Page): Replies => {
  const found = await asking.app.meetings.look(asking.caller, page.session);
  if (!found.ok) return refuse(asking, found.refusal);
  const meeting = found.value;
  const refusal = runsIt(meeting);
  if (refusal) return refuse(asking, refusal);
  const reader = await readerOf(asking, meeting);
  const list = pageView(reader, meeting, page);
  await turn(asking, page.session, list && page);
  return [show(list ?? (await panelView(asking.app, reader, meeting)))];
};

/** An act from the panel: a word at once, and the panel as it is now. The other leaders' panels are the worker's. */
export const fromPanel = (asking: Asking, session: string, deed: Deed, word: (meeting: Meeting) => string): Replies =>
  showing(asking, session, deed, word, async (reader, meeting) => {
    await turn(asking, session);
    return panelView(asking.app, reader, meeting);
  });
