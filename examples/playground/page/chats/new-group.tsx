import { useState } from 'preact/hooks';
import type { Done, Messenger, MessengerDeed } from '../../messenger/wire.ts';
import { Dialog, DialogForm } from '../dialog.tsx';
import { act } from '../live.ts';
import { useSetting } from '../setting.ts';
import { useExcuse } from './toasts.tsx';

interface Props {
  readonly address: string;
  readonly messenger: Messenger;
  readonly onMade: (room: number) => void;
  readonly onClose: () => void;
}

/** Asks for a new group chat, and who opens it. */
export const NewGroup = ({ address, messenger, onMade, onClose }: Props) => {
  const { words } = useSetting();
  const { chats } = words;
  const people = messenger.accounts.filter(({ isBot }) => !isBot);
  const [title, setTitle] = useState('');
  const [who, setWho] = useState(people[0]?.id);
  const [problem, setProblem] = useState<string>();
  const excuse = useExcuse();
  const make = async (): Promise<void> => {
    if (who === undefined) return;
    const made = await act<Done>(address, { do: 'new-group', who, title } satisfies MessengerDeed);
    if (!made.ok) return setProblem(excuse(made.why));
    onClose();
    if (made.answer?.made !== undefined) onMade(made.answer.made);
  };
  return (
    <Dialog title={chats.newGroup} onClose={onClose}>
      <DialogForm does={chats.create} problem={problem} onDo={make} onClose={onClose}>
        <div class="fields">
          <label class="field">
            {chats.groupTitle}
            <input
              required
              maxLength={64}
              autocomplete="off"
              value={title}
              onInput={(event) => setTitle(event.currentTarget.value)}
            />
          </label>
          <label class="field">
            {chats.openedBy}
            <select value={who} onChange={(event) => setWho(Number(event.currentTarget.value))}>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      </DialogForm>
    </Dialog>
  );
};
