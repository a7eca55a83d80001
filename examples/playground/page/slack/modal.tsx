import { useEffect, useRef, useState } from 'preact/hooks';
import type { ModalSeen, QuestionSeen, SlackDeed } from '../../slack/wire.ts';
import { useExcuse } from '../chats/toasts.tsx';
import { Dialog } from '../dialog.tsx';
import { act } from '../live.ts';
import { useSetting } from '../setting.ts';
import { Blocks } from './blocks.tsx';
import { type Answer, Question } from './question.tsx';

interface Props {
  readonly address: string;
  readonly who: { readonly id: string; readonly name: string };
  readonly modal: ModalSeen;
  readonly onLink: (link: string) => void;
  readonly onCommand: (command: string) => void;
}

const questionsIn = ({ blocks }: ModalSeen): readonly QuestionSeen[] =>
  blocks.flatMap((block) => (block.kind === 'question' ? [block.question] : []));

/** A window of the app over somebody's client. What is typed stays here until it is handed in. */
export const Modal = ({ address, who, modal, onLink, onCommand }: Props) => {
  const { words } = useSetting();
  const excuse = useExcuse();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const questions = questionsIn(modal);
  const answerTo = ({ id, value }: QuestionSeen): Answer => (id in answers ? (answers[id] ?? null) : (value ?? null));

  const doIt = async (deed: SlackDeed): Promise<void> => {
    const outcome = await act(address, deed);
    setProblem(outcome.ok ? undefined : excuse(outcome.why));
  };
  const handIn = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const all = Object.fromEntries(questions.map((one) => [one.id, answerTo(one)]));
    await doIt({ do: 'hand-in', who: who.id, answers: all } as SlackDeed);
    setBusy(false);
  };
  const errors = questions.map(({ id, error }) => error && `${id} ${error}`).join('\n');
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid] input, [aria-invalid]')?.focus();
  }, [errors]);

  return (
    <Dialog title={modal.title} onClose={() => void doIt({ do: 'close', who: who.id })}>
      <p class="quiet">{words.slack.windowOf(who.name)}</p>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void handIn();
        }}
      >
        {modal.blocks.map((block) =>
          block.kind === 'question' ? (
            <Question
              key={block.id}
              question={block.question}
              answer={answerTo(block.question)}
              onAnswer={(answer) => setAnswers((all) => ({ ...all, [block.id]: answer }))}
            />
          ) : (
            <Blocks
              key={block.id}
              blocks={[block]}
              onPress={(sends) => doIt({ do: 'press', who: who.id, on: 'modal', sends })}
              {...{ onLink, onCommand }}
            />
          ),
        )}
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <div class="dialog-buttons">
          <button type="button" onClick={() => void doIt({ do: 'close', who: who.id })}>
            {modal.close ?? words.cancel}
          </button>
          {modal.submit !== undefined && (
            <button type="submit" class="primary" aria-busy={isBusy}>
              {modal.submit}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
};
