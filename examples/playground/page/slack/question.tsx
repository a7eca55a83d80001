import { useId } from 'preact/hooks';
import type { QuestionSeen } from '../../slack/wire.ts';
import { useSetting } from '../setting.ts';

/** What is answered: some of a list, one thing, or nothing. */
export type Answer = string | readonly string[] | null;

interface Props {
  readonly question: QuestionSeen;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

/** A question with its field, what helps, and what is wrong with the answer. */
export const Question = ({ question, answer, onAnswer }: Props) => {
  const { words } = useSetting();
  const { label, hint, optional, error, kind } = question;
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const about = {
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
  };
  const asked = (
    <>
      {label}
      {optional && <small> ({words.slack.optional})</small>}
    </>
  );
  const below = (
    <>
      {hint && (
        <p class="hint-line" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </>
  );
  if (kind === 'few' || kind === 'some')
    return (
      <fieldset class={error ? 'question choices wrong' : 'question choices'} {...about}>
        <legend>{asked}</legend>
        <Picks question={question} answer={answer} onAnswer={onAnswer} name={id} />
        {below}
      </fieldset>
    );
  return (
    <div class={error ? 'question wrong' : 'question'}>
      <label for={id}>{asked}</label>
      <Field {...{ question, answer, onAnswer, about, id }} />
      {below}
    </div>
  );
};

const Picks = ({ question, answer, onAnswer, name }: Props & { readonly name: string }) => {
  const picked = [answer ?? []].flat();
  const isOne = question.kind === 'few';
  const pick = (value: string, isPicked: boolean): void => {
    if (isOne) onAnswer(value);
    else onAnswer(isPicked ? [...picked, value] : picked.filter((one) => one !== value));
  };
  return (
    <>
      {question.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type={isOne ? 'radio' : 'checkbox'}
            name={name}
            required={isOne && !question.optional}
            checked={picked.includes(value)}
            onChange={(event) => pick(value, event.currentTarget.checked)}
          />
          {label}
        </label>
      ))}
    </>
  );
};

const Field = ({
  question: { kind, optional, options },
  answer,
  onAnswer,
  about,
  id,
}: Props & { readonly about: object; readonly id: string }) => {
  const { words } = useSetting();
  const common = { ...about, id, required: !optional, value: [answer ?? ''].flat().join(', ') };
  const write = (event: { readonly currentTarget: { readonly value: string } }): void =>
    onAnswer(event.currentTarget.value === '' ? null : event.currentTarget.value);
  if (kind === 'list')
    return (
      <select {...common} onChange={write}>
        <option value="">{words.slack.choose}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  if (kind === 'lines') return <textarea rows={4} maxLength={3000} {...common} onInput={write} />;
  if (kind === 'date' || kind === 'time') return <input type={kind} {...common} onInput={write} />;
  const keys = kind === 'number' ? ({ inputMode: 'decimal' } as const) : {};
  return <input type="text" maxLength={3000} autocomplete="off" {...keys} {...common} onInput={write} />;
};
