import { useEffect, useRef, useState } from 'preact/hooks';
import { useSetting } from '../setting.ts';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly isRefusal: boolean;
}

/** Long enough to be read, ms. */
const lasts = (text: string): number => 3_500 + text.length * 50;

/** Short words over a chat that go by themselves. */
export const useToasts = () => {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const timers = useRef<Set<ReturnType<typeof setTimeout>>>(new Set());
  const next = useRef(0);
  useEffect(() => () => timers.current.forEach(clearTimeout), []);
  const show = (text: string, isRefusal = false): void => {
    next.current += 1;
    const id = next.current;
    setToasts((before) => [...before.slice(-1), { id, text, isRefusal }]);
    timers.current.add(setTimeout(() => setToasts((all) => all.filter((one) => one.id !== id)), lasts(text)));
  };
  /** What said the same is not said any more. */
  const drop = (text: string): void => setToasts((all) => all.filter((one) => one.text !== text));
  return { toasts, show, drop };
};

/** Where they are shown, and read aloud. */
export const Toasts = ({ toasts }: { readonly toasts: readonly Toast[] }) => (
  <output class="toasts">
    {toasts.map(({ id, text, isRefusal }) => (
      <span key={id} class={isRefusal ? 'toast refusal' : 'toast'}>
        {text}
      </span>
    ))}
  </output>
);

/** Says kindly why something was not done. */
export const useExcuse = (): ((why: string | undefined) => string) => {
  const { words } = useSetting();
  return (why) => (why === undefined ? words.chats.unanswered : words.chats.refused(why));
};
