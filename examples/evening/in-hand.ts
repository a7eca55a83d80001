import type { SlackApp } from '@balintkit/slack-app';

/** Notes whatever an app does, for as long as it does it: it works on after it has acknowledged. */
export const notingWhatIsInHand = ({ bolt }: Pick<SlackApp, 'bolt'>, inHand: Set<Promise<unknown>>): void => {
  const handle = bolt.processEvent.bind(bolt);
  bolt.processEvent = (event) => {
    const doing = handle(event);
    const done = doing.catch(() => undefined).finally(() => inHand.delete(done));
    inHand.add(done);
    return doing;
  };
};
