import { useState } from 'preact/hooks';
import type { DeskDeed } from '../../desk/wire.ts';
import { act } from '../live.ts';
import { useSetting } from '../setting.ts';

/** Doing something at the desk: one thing at a time, and in words why it was not done. */
export interface Doing {
  readonly doIt: (deed: DeskDeed) => Promise<void>;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
}

/** Hands deeds to the desk. */
export const useDoing = (address: string): Doing => {
  const { words } = useSetting();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const doIt = async (deed: DeskDeed): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const outcome = await act(address, deed);
    if (!outcome.ok) setProblem(outcome.why ? words.desk.refused(outcome.why) : words.desk.unanswered);
    setBusy(false);
  };
  return { doIt, isBusy, problem };
};
