import { isBoolean, useRemembered } from './remember.ts';
import { useSetting } from './setting.ts';

/** A few sentences for the first visit; once closed they stay away. */
export const Hint = () => {
  const { words } = useSetting();
  const [isRead, setRead] = useRemembered('hint-read', false, isBoolean);
  if (isRead) return null;
  return (
    <section class="hint" aria-label={words.page.hintTitle}>
      <p>{words.page.hint}</p>
      <button type="button" onClick={() => setRead(true)}>
        {words.page.hintClose}
      </button>
    </section>
  );
};
