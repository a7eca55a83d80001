import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import * as Icon from '../icons.tsx';
import { useSetting } from '../setting.ts';

interface Props {
  readonly label: string;
  /** In which language it is read, where that is known. */
  readonly lang: string | undefined;
  /** The id of the last message, so that it is known when one came. */
  readonly last: number;
  /** Rises when the reader does something here, which brings the end into sight. */
  readonly deeds: number;
  readonly children: ComponentChildren;
}

const NEAR = 48;

/** The messages of a chat. Its end stays in sight, unless one has scrolled up; then a button leads to what is new. */
export const Log = ({ label, lang, last, deeds, children }: Props) => {
  const { words } = useSetting();
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  /** How far it was scrolled: what grows below is no reason to leave the end, going up is. */
  const before = useRef(0);
  const [seen, setSeen] = useState(last);

  const toEnd = (): void => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
    isAtEnd.current = true;
    setSeen(last);
  };
  const look = (): void => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = box.current ?? {};
    if (scrollHeight - scrollTop - clientHeight < NEAR) {
      isAtEnd.current = true;
      setSeen(last);
    } else if (scrollTop < before.current) isAtEnd.current = false;
    before.current = scrollTop;
  };
  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd();
  }, [last]);
  useLayoutEffect(toEnd, [deeds]);
  useEffect(() => {
    const stay = new ResizeObserver(() => {
      if (isAtEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
    });
    if (box.current) stay.observe(box.current);
    if (inner.current) stay.observe(inner.current);
    return () => stay.disconnect();
  }, []);

  return (
    <div class="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="log" role="log" aria-label={label} tabIndex={0} ref={box} onScroll={look}>
        <div class="log-inner" lang={lang} ref={inner}>
          {children}
        </div>
      </div>
      {seen < last && (
        <button type="button" class="to-end" onClick={toEnd}>
          <Icon.Down />
          {words.chats.newMessages}
        </button>
      )}
    </div>
  );
};
