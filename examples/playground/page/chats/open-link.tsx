import { useState } from 'preact/hooks';
import type { Done, Messenger, MessengerDeed } from '../../messenger/wire.ts';
import { Dialog, DialogForm } from '../dialog.tsx';
import { languageOf } from '../formats.ts';
import { act } from '../live.ts';
import { useSetting } from '../setting.ts';
import { botLinkOf } from './links.ts';
import { type Newcomer, NewPersonFields } from './new-person.tsx';
import { useExcuse } from './toasts.tsx';

interface Props {
  readonly address: string;
  readonly messenger: Messenger;
  readonly link: string;
  /** Who looks at the link. */
  readonly reader: number | undefined;
  readonly onShow: (room: number) => void;
  readonly onClose: () => void;
}

const NEW = 'new';

/** Asks who opens a link to the bot: one of the people, or somebody new; and where it adds the bot to a group, to which. */
export const OpenLink = ({ address, messenger, link, reader, onShow, onClose }: Props) => {
  const { words, locale } = useSetting();
  const { chats } = words;
  const isForGroup = botLinkOf(link)?.kind === 'group';
  const groups = messenger.rooms.filter(({ kind }) => kind === 'group');
  const [who, setWho] = useState<string>(isForGroup ? String(reader ?? '') : NEW);
  const [room, setRoom] = useState(groups[0]?.id);
  const [newcomer, setNewcomer] = useState<Newcomer>({ name: '', language: locale.slice(0, 2) });
  const [problem, setProblem] = useState<string>();
  const excuse = useExcuse();

  const become = async (): Promise<number | undefined> => {
    if (who !== NEW) return Number(who);
    const made = await act<Done>(address, { do: 'new-account', ...newcomer } satisfies MessengerDeed);
    if (made.ok) return made.answer?.made;
    setProblem(excuse(made.why));
    return undefined;
  };
  const open = async (): Promise<void> => {
    const opener = await become();
    if (opener === undefined) return;
    setWho(String(opener));
    const where = isForGroup && room !== undefined ? { room } : {};
    const opened = await act<Done>(address, { do: 'open', who: opener, link, ...where } satisfies MessengerDeed);
    if (!opened.ok) return setProblem(excuse(opened.why));
    onClose();
    onShow(isForGroup && room !== undefined ? room : opener);
  };

  return (
    <Dialog title={chats.openAs} onClose={onClose}>
      <p class="address">{link}</p>
      <DialogForm does={chats.open} problem={problem} onDo={open} onClose={onClose}>
        <fieldset class="choices">
          <legend class="unseen">{chats.openAs}</legend>
          {!isForGroup && (
            <label>
              <input type="radio" name="who" checked={who === NEW} onChange={() => setWho(NEW)} />
              {chats.somebodyNew}
            </label>
          )}
          {who === NEW && <NewPersonFields newcomer={newcomer} onChange={setNewcomer} />}
          {messenger.accounts
            .filter(({ isBot }) => !isBot)
            .map(({ id, name, language }) => (
              <label key={id}>
                <input type="radio" name="who" checked={who === String(id)} onChange={() => setWho(String(id))} />
                {name}
                {language && <small>{languageOf(language, locale)}</small>}
              </label>
            ))}
        </fieldset>
        {isForGroup && (
          <label class="field">
            {chats.toGroup}
            <select value={room} onChange={(event) => setRoom(Number(event.currentTarget.value))}>
              {groups.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
      </DialogForm>
    </Dialog>
  );
};
