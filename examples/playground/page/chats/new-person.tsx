import { useState } from 'preact/hooks';
import type { Done, MessengerDeed } from '../../messenger/wire.ts';
import type { Done as SlackDone } from '../../slack/wire.ts';
import { Dialog, DialogForm } from '../dialog.tsx';
import { languageOf } from '../formats.ts';
import { act } from '../live.ts';
import { useSetting } from '../setting.ts';
import type { Key } from './shown.ts';
import { useExcuse } from './toasts.tsx';

/** What a messenger can be set to here. */
const LANGUAGES = ['en', 'ru', 'sv', 'de', 'el', 'fr', 'es'] as const;

/** Somebody who is about to get an account. */
export interface Newcomer {
  readonly name: string;
  readonly language: string;
}

interface FieldsProps {
  readonly newcomer: Newcomer;
  readonly onChange: (newcomer: Newcomer) => void;
}

/** Name and language of somebody new. */
export const NewPersonFields = ({ newcomer, onChange }: FieldsProps) => {
  const { words, locale } = useSetting();
  const { chats } = words;
  return (
    <div class="fields">
      <label class="field">
        {chats.name}
        <input
          required
          maxLength={64}
          autocomplete="off"
          value={newcomer.name}
          onInput={(event) => onChange({ ...newcomer, name: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        {chats.language}
        <select
          value={newcomer.language}
          onChange={(event) => onChange({ ...newcomer, language: event.currentTarget.value })}
        >
          {LANGUAGES.map((code) => (
            <option key={code} value={code}>
              {languageOf(code, locale)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
};

interface Props {
  readonly address: string;
  readonly onMade: (account: Key) => void;
  readonly onClose: () => void;
}

/** Asks for a new person, on any platform. */
export const NewPerson = ({ address, onMade, onClose }: Props) => {
  const { words, locale } = useSetting();
  const [newcomer, setNewcomer] = useState<Newcomer>({ name: '', language: locale.slice(0, 2) });
  const [problem, setProblem] = useState<string>();
  const excuse = useExcuse();
  const make = async (): Promise<void> => {
    const made = await act<Done | SlackDone>(address, { do: 'new-account', ...newcomer } satisfies MessengerDeed);
    if (!made.ok) return setProblem(excuse(made.why));
    onClose();
    if (made.answer?.made !== undefined) onMade(made.answer.made);
  };
  return (
    <Dialog title={words.chats.newPerson} onClose={onClose}>
      <DialogForm does={words.chats.add} problem={problem} onDo={make} onClose={onClose}>
        <NewPersonFields newcomer={newcomer} onChange={setNewcomer} />
      </DialogForm>
    </Dialog>
  );
};
