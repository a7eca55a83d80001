import type { Command } from '../../messenger/wire.ts';

/** The commands that what is typed could become, of one word or more; none once a command is followed by something else. */
export const completionsOf = (typed: string, commands: readonly Command[]): readonly Command[] => {
  const begun = /^\/([a-z0-9_ ]*)$/i.exec(typed)?.[1]?.toLowerCase();
  return begun === undefined ? [] : commands.filter(({ command }) => command.startsWith(begun));
};

/** Which of them is proposed first: the one that is typed out in full, else the first. */
export const proposed = (typed: string, completions: readonly Command[]): number =>
  Math.max(
    0,
    completions.findIndex(({ command }) => `/${command}` === typed.toLowerCase()),
  );
