import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useSetting } from './setting.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A window over the page, for as long as it is drawn. Esc and a click beside it close it, and focus goes back to where it was. */
export const Dialog = ({ title, onClose, children }: Props) => {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => event.target === dialog.current && onClose()}
    >
      <div class="dialog-body">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
};

interface FormProps {
  /** What the button says that does it. */
  readonly does: string;
  /** Why it could not be done. */
  readonly problem: string | undefined;
  readonly onDo: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What a dialog asks for, with what went wrong and its two ways out. */
export const DialogForm = ({ does, problem, onDo, onClose, children }: FormProps) => {
  const { words } = useSetting();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onDo();
      }}
    >
      {children}
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="dialog-buttons">
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="submit" class="primary">
          {does}
        </button>
      </div>
    </form>
  );
};
