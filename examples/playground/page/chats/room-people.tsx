import { useState } from 'preact/hooks';
import type { Account, Done, Messenger, MessengerDeed, Room } from '../../messenger/wire.ts';
import { Dialog } from '../dialog.tsx';
import { act } from '../live.ts';
import { useSetting } from '../setting.ts';
import { accountOf, initialsOf, tintIn } from './people.ts';
import { useExcuse } from './toasts.tsx';

interface Props {
  readonly address: string;
  readonly messenger: Messenger;
  readonly room: Room;
  /** Who brings somebody in or takes somebody out. */
  readonly actor: number | undefined;
  readonly onClose: () => void;
}

/** Who is in a group; people and the bot are brought in and taken out here. */
export const RoomPeople = ({ address, messenger, room, actor, onClose }: Props) => {
  const { words } = useSetting();
  const { chats } = words;
  const [problem, setProblem] = useState<string>();
  const excuse = useExcuse();
  const doIt = async (deed: MessengerDeed): Promise<void> => {
    const outcome = await act<Done>(address, deed);
    setProblem(outcome.ok ? undefined : excuse(outcome.why));
  };
  const isIn = ({ id }: Account): boolean => room.members.includes(id);
  const everybody = [messenger.bot, ...messenger.accounts.filter(({ id }) => id !== messenger.bot.id)];
  const acting = actor === undefined ? undefined : accountOf(messenger, actor);

  const line = (account: Account, isMember: boolean) => {
    const { id, name } = account;
    const isSelf = id === actor;
    const remove = isSelf ? chats.leave : chats.remove;
    return (
      <li key={id}>
        <span class={`avatar small ${tintIn(messenger, id)}`} aria-hidden="true">
          {initialsOf(name)}
        </span>
        <span>
          {name} {id === messenger.bot.id && <small>{chats.bot}</small>}
        </span>
        <button
          type="button"
          aria-label={`${isMember ? remove : chats.add}: ${name}`}
          onClick={() => void doIt({ do: isMember ? 'remove' : 'add', who: actor ?? id, room: room.id, account: id })}
        >
          {isMember ? remove : chats.add}
        </button>
      </li>
    );
  };
  return (
    <Dialog title={chats.peopleOf(room.title)} onClose={onClose}>
      {acting && <p class="quiet">{chats.byActor(acting.name)}</p>}
      <ul class="people">{everybody.filter(isIn).map((account) => line(account, true))}</ul>
      {everybody.some((one) => !isIn(one)) && (
        <>
          <h3>{chats.notIn}</h3>
          <ul class="people">{everybody.filter((one) => !isIn(one)).map((account) => line(account, false))}</ul>
        </>
      )}
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="dialog-buttons">
        <button type="button" class="primary" onClick={onClose}>
          {words.done}
        </button>
      </div>
    </Dialog>
  );
};
