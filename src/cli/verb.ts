/** Where a verb may write: JSON for programs on one side, words for people on the other. */
export type CliOutput = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
};

/**
 * One verb of the command line.
 *
 * @returns 0 when it worked (findings included), 2 when it could not and said why in one sentence.
 */
export type Verb = (args: readonly string[], output: CliOutput) => Promise<0 | 2>;
