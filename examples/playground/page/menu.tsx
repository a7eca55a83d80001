import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** One thing to choose. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: ComponentChildren;
  readonly choose: () => void;
}

interface Props {
  readonly label: string;
  readonly icon: ComponentChildren;
  readonly items: readonly MenuItem[];
  readonly class?: string;
}

/** A button that opens a short list of buttons. Esc, a choice and going elsewhere close it. */
export const Menu = ({ label, icon, items, class: name = '' }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its buttons pass on
    <div
      class={`menu ${name}`}
      ref={around}
      onFocusOut={(event) => {
        if (!around.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        type="button"
        class="icon-button"
        ref={button}
        aria-label={label}
        title={label}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {icon}
      </button>
      {isOpen && (
        <ul class="menu-list">
          {items.map((item) => (
            <li key={item.label}>
              <button
                type="button"
                onClick={() => {
                  close();
                  item.choose();
                }}
              >
                {item.icon}
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
