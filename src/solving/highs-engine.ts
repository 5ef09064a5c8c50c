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

function openSession(highs: Highs, programme: MipModel): MipSession {
  const { columns, rows } = programme;
  const infinity = highs.infinity;
  const open = (values: Float64Array) =>
    values.map((value) => (value === Infinity ? infinity : value === -Infinity ? -infinity : value));
  const model: HighsModel = highs.createModel({
    numCols: columns,
    numRows: rows,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: programme.upper,
    rowLower: open(programme.rowLower),
    rowUpper: open(programme.rowUpper),
    matrix: {
      format: 'csr',
      numRows: rows,
      numCols: columns,
      starts: programme.starts,
      indices: programme.indices,
      values: programme.values,
    },
  });
  // A whole-number answer must be exact: the default would stop within 0.01 % of the best.
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0 });
  const all = { kind: 'range', from: 0, to: columns - 1 } as const;
  const { variableType, callbackType, modelStatus } = highs.constants;
  let isWhole = false;
  const setWhole = (whole: boolean) => {
    if (whole === isWhole) return;
    isWhole = whole;
    const kind = whole ? variableType.integer : variableType.continuous;
    model.changeColsIntegrality(
      all,
      Array.from({ length: columns }, () => kind),
    );
  };

  return {
    solve({ cost, isRelaxed, timeLimitMs, shouldStop, start }): MipAnswer {
      setWhole(!isRelaxed);
      // What is left over from an earlier run can make a programme in whole numbers look impossible (HiGHS 1.15).
      if (!isRelaxed) model.clearSolver();
      model.changeColsCost(all, cost);
      model.zeroAllClocks();
      model.options.set('time_limit', Math.max(0.01, timeLimitMs / 1000));
      if (start) model.setSolution({ colValue: start });
      const stop = (event: { interrupt: () => void }): undefined => {
        if (shouldStop()) event.interrupt();
        return undefined;
      };
      const run = () => {
        model.run({ [callbackType.simplexInterrupt]: stop, [callbackType.mipInterrupt]: stop });
        const code = model.getModelStatus();
        return code === modelStatus.optimal ? 'optimal' : code === modelStatus.infeasible ? 'infeasible' : 'stopped';
      };
      let status: MipAnswer['status'] = run();
      if (status === 'infeasible' && !isRelaxed) {
        // HiGHS 1.15 calls a few solvable programmes infeasible when it simplifies them first: asked again without.
        model.clearSolver();
        model.options.set({ presolve: 'off' });
        status = run();
        model.options.set({ presolve: 'choose' });
      }
      const none = new Float64Array(0);
      if (status === 'infeasible') {
        return { status, value: Infinity, bound: Infinity, x: none, reducedCosts: none, rowPrices: none };
      }
      const solution = model.getSolution();
      const value = model.getObjectiveValue();
      const bound = isRelaxed ? (status === 'optimal' ? value : -Infinity) : Number(model.info.get('mip_dual_bound'));
      const hasPlan = Number(model.info.get('primal_solution_status')) === 2;
      return {
        status,
        value: hasPlan ? value : Infinity,
        bound,
        x: hasPlan ? solution.colValue : none,
        reducedCosts: isRelaxed ? solution.colDual : none,
        rowPrices: isRelaxed ? solution.rowDual : none,
      };
    },
    setColumnBounds: (lower, upper) => void model.changeColsBounds(all, lower, upper),
    setRowBounds(lower, upper) {
      model.changeRowsBounds({ kind: 'range', from: 0, to: lower.length - 1 }, open(lower), open(upper));
    },
    addLimit(cost, most) {
      const indices: number[] = [];
      const values: number[] = [];
      cost.forEach((value, column) => {
        if (value === 0) return;
        indices.push(column);
        values.push(value);
      });
      // Costs are whole, so half a one more changes nothing but keeps rounding from ruling out the best itself.
      if (indices.length > 0) model.addRow(-infinity, most + 0.5, { indices, values });
    },
    dispose: () => model.dispose(),
  };
}
