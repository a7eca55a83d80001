import { useRef, useState } from 'preact/hooks';
import type { DeskDeed } from '../../desk/wire.ts';
import { act } from '../live.ts';
import { useSetting } from '../setting.ts';

/** Doing something at the desk, and in words why it was not done. The clock is moved, and the play begun or led on, one at a time; what halts or ends them is done at once. */
export interface Doing {
  readonly doIt: (deed: DeskDeed) => Promise<void>;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
}

/** Whether it is not begun while another deed is under way. */
const yields = (deed: DeskDeed): boolean =>
  deed.do === 'move' || (deed.do === 'play' && (deed.how === 'begin' || deed.how === 'step'));

/** Hands deeds to the desk. */
export const useDoing = (address: string): Doing => {
  const { words } = useSetting();
  const [underWay, setUnderWay] = useState(0);
  const latest = useRef<DeskDeed>(undefined);
  const isBusy = underWay > 0;
  const [problem, setProblem] = useState<string>();
  const doIt = async (deed: DeskDeed): Promise<void> => {
    if (isBusy && yields(deed)) return;
    latest.current = deed;
    setUnderWay((count) => count + 1);
    setProblem(undefined);
    const outcome = await act(address, deed);
    // What became of a deed that was ended by a later one is of no interest.
    if (!outcome.ok && latest.current === deed)
      setProblem(outcome.why ? words.desk.refused(outcome.why) : words.desk.unanswered);
    setUnderWay((count) => count - 1);
  };
  return { doIt, isBusy, problem };
};
