/** A linear programme with whole-number variables between 0 and their upper bound, rows in compressed form. */
export type MipModel = {
  readonly columns: number;
  readonly rows: number;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
};

export type MipAnswer = {
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly value: number;
  /** No solution is below this. */
  readonly bound: number;
  readonly x: Float64Array;
  /** Of a relaxed solution: what each column would add, and what each row is worth. */
  readonly reducedCosts: Float64Array;
  readonly rowPrices: Float64Array;
};

/** One programme kept in the solver, asked again with other costs and narrower bounds. */
export type MipSession = {
  readonly solve: (question: {
    readonly cost: Float64Array;
    /** Leaves out that variables are whole. */
    readonly isRelaxed: boolean;
    readonly timeLimitMs: number;
    readonly shouldStop: () => boolean;
  }) => MipAnswer;
  readonly setColumnBounds: (lower: Float64Array, upper: Float64Array) => void;
  readonly setRowBounds: (lower: Float64Array, upper: Float64Array) => void;
  /** Adds the row `cost * x = value`, for a level whose best value is known. */
  readonly addLevel: (cost: Float64Array, value: number) => void;
  readonly dispose: () => void;
};

/** A solver from outside the domain: HiGHS in the window's worker and on the command line. */
export type MipEngine = (model: MipModel) => MipSession;
