import loadHighs from 'highs';
import type { MipAnswer, MipEngine, MipModel, MipSession } from '#domain/assignment/mip.ts';

type Highs = Awaited<ReturnType<typeof loadHighs>>;
type HighsModel = ReturnType<Highs['createModel']>;

/**
 * Makes the HiGHS solver ready for use behind the domain's own words.
 *
 * @param wasmUrl where the bundled app keeps `highs.wasm`; in Node the package finds its own.
 */
export async function loadHighsEngine(wasmUrl?: string): Promise<MipEngine> {
  const highs = await loadHighs(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });
  return (model) => openSession(highs, model);
}

const NOTHING = new Float64Array(0);

/**
 * Relaxed questions go to one model that keeps its basis, so that the next is quick. Questions in whole numbers get
 * a model of their own: HiGHS 1.15 calls some solvable programmes infeasible when it goes on from a relaxed run.
 */
function openSession(highs: Highs, programme: MipModel): MipSession {
  const { columns } = programme;
  const { infinity } = highs;
  const { variableType, callbackType, modelStatus } = highs.constants;
  const open = (values: ArrayLike<number>) =>
    Float64Array.from(values, (value) => (value === Infinity ? infinity : value === -Infinity ? -infinity : value));
  let columnLower = new Float64Array(columns);
  let columnUpper = programme.upper.slice();
  let rowLower = open(programme.rowLower);
  let rowUpper = open(programme.rowUpper);
  const limits: { readonly indices: number[]; readonly values: number[]; readonly value: number }[] = [];

  const build = (cost: Float64Array, isWhole: boolean): HighsModel => {
    const model = highs.createModel({
      numCols: columns,
      numRows: programme.rows,
      colCost: cost,
      colLower: columnLower,
      colUpper: columnUpper,
      rowLower,
      rowUpper,
      matrix: {
        format: 'csr',
        numRows: programme.rows,
        numCols: columns,
        starts: programme.starts,
        indices: programme.indices,
        values: programme.values,
      },
      ...(isWhole ? { integrality: Array.from({ length: columns }, () => variableType.integer) } : {}),
    });
    // Whole costs: a gap below one is none. The default would stop within 0.01 % of the best.
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0 });
    for (const { indices, values, value } of limits) model.addRow(value, value, { indices, values });
    return model;
  };
  const run = (model: HighsModel, timeLimitMs: number, shouldStop: () => boolean): MipAnswer['status'] | 'failed' => {
    model.zeroAllClocks();
    model.options.set('time_limit', Math.max(0.01, timeLimitMs / 1000));
    const stop = (event: { interrupt: () => void }): undefined => {
      if (shouldStop()) event.interrupt();
      return undefined;
    };
    try {
      model.run({ [callbackType.simplexInterrupt]: stop, [callbackType.mipInterrupt]: stop });
    } catch {
      // HiGHS gives up on a few programmes with an error of its own: no answer, and the next question starts afresh.
      return 'failed';
    }
    const code = model.getModelStatus();
    return code === modelStatus.optimal ? 'optimal' : code === modelStatus.infeasible ? 'infeasible' : 'stopped';
  };
  const none = (status: MipAnswer['status']): MipAnswer => ({
    status,
    value: Infinity,
    bound: status === 'infeasible' ? Infinity : -Infinity,
    x: NOTHING,
    reducedCosts: NOTHING,
    rowPrices: NOTHING,
  });
  const hasPlan = (model: HighsModel) => Number(model.info.get('primal_solution_status')) === 2;

  let relaxed: HighsModel | null = null;
  const all = { kind: 'range', from: 0, to: Math.max(0, columns - 1) } as const;
  const solveRelaxed = (cost: Float64Array, timeLimitMs: number, shouldStop: () => boolean): MipAnswer => {
    if (relaxed) relaxed.changeColsCost(all, cost);
    else relaxed = build(cost, false);
    let status = run(relaxed, timeLimitMs, shouldStop);
    if (status === 'failed') {
      relaxed.dispose();
      relaxed = build(cost, false);
      status = run(relaxed, timeLimitMs, shouldStop);
    }
    if (status !== 'optimal') return none(status === 'failed' ? 'stopped' : status);
    const { colValue, colDual, rowDual } = relaxed.getSolution();
    const value = relaxed.getObjectiveValue();
    return { status, value, bound: value, x: colValue, reducedCosts: colDual, rowPrices: rowDual };
  };
  const solveWhole = (cost: Float64Array, timeLimitMs: number, shouldStop: () => boolean): MipAnswer => {
    for (const presolve of ['choose', 'off'] as const) {
      const model = build(cost, true);
      try {
        model.options.set({ presolve });
        const status = run(model, timeLimitMs, shouldStop);
        // Asked twice before it is believed: simplifying first has ruled out programmes that have solutions.
        if (status === 'infeasible') continue;
        if (status === 'failed') {
          if (presolve === 'off') return none('stopped');
          continue;
        }
        const isKnown = hasPlan(model);
        return {
          ...none(status),
          value: isKnown ? model.getObjectiveValue() : Infinity,
          bound: Number(model.info.get('mip_dual_bound')),
          x: isKnown ? model.getSolution().colValue : NOTHING,
        };
      } finally {
        model.dispose();
      }
    }
    return none('infeasible');
  };

  return {
    solve: ({ cost, isRelaxed, timeLimitMs, shouldStop }) => {
      if (columns === 0) return { ...none('optimal'), value: 0, bound: 0 };
      return isRelaxed ? solveRelaxed(cost, timeLimitMs, shouldStop) : solveWhole(cost, timeLimitMs, shouldStop);
    },
    setColumnBounds(lower, upper) {
      columnLower = lower.slice();
      columnUpper = upper.slice();
      relaxed?.changeColsBounds(all, lower, upper);
    },
    setRowBounds(lower, upper) {
      rowLower = open(lower);
      rowUpper = open(upper);
      if (lower.length > 0)
        relaxed?.changeRowsBounds({ kind: 'range', from: 0, to: lower.length - 1 }, rowLower, rowUpper);
    },
    addLevel(cost, value) {
      const indices: number[] = [];
      const values: number[] = [];
      cost.forEach((factor, column) => {
        if (factor === 0) return;
        indices.push(column);
        values.push(factor);
      });
      if (indices.length === 0) return;
      limits.push({ indices, values, value });
      relaxed?.addRow(value, value, { indices, values });
    },
    dispose: () => relaxed?.dispose(),
  };
}
