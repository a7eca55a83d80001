import { useState } from 'preact/hooks';
import { Dialog } from '../dialog.tsx';
import { useSetting } from '../setting.ts';
import type { Doing } from './use-desk.ts';

/** Begins everything anew, once it was asked. */
export const ResetButton = ({ doing }: { readonly doing: Doing }) => {
  const { words } = useSetting();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        {words.desk.reset}
      </button>
      {isAsking && (
        <Dialog title={words.desk.resetTitle} onClose={() => setAsking(false)}>
          <p>{words.desk.resetAbout}</p>
          <div class="dialog-buttons">
            <button type="button" onClick={() => setAsking(false)}>
              {words.cancel}
            </button>
            <button
              type="button"
              class="primary grave"
              onClick={() => {
                setAsking(false);
                void doing.doIt({ do: 'reset' });
              }}
            >
              {words.desk.resetDo}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
};
