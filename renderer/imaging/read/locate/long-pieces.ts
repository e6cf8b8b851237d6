/** A connected piece, as the rectangle along its own direction. Places in pixels of the picture it was found in. */
export interface LongPiece {
  readonly x: number;
  readonly y: number;
  /** Direction of its long axis, in radians. */
  readonly angle: number;
  readonly length: number;
  readonly thickness: number;
  /** How thick it is on the whole; a few outliers widen `thickness` but hardly this. */
  readonly spread: number;
  readonly cells: number;
}

interface Runs {
  /** Row, first column and column behind the last of each run. */
  readonly rows: number[];
  readonly begins: number[];
  readonly ends: number[];
  /** Which piece each run belongs to: follow until it points to itself. */
  readonly roots: number[];
}

function root({ roots }: Runs, run: number): number {
  let at = run;
  while (roots[at] !== at) {
    const above = roots[at] ?? at;
    roots[at] = roots[above] ?? above;
    at = roots[at] ?? at;
  }
  return at;
}

/** Joins what is above the level, row by row, with what it touches in the row before. */
function joinRuns(values: Int32Array, width: number, level: number): Runs {
  const runs: Runs = { rows: [], begins: [], ends: [], roots: [] };
  const { rows, begins, ends, roots } = runs;
  let [before, beforeEnd] = [0, 0];
  for (let row = 0; row < values.length; row += width) {
    const first = rows.length;
    let above = before;
    for (let x = 0; x < width; x += 1) {
      if ((values[row + x] ?? 0) <= level) continue;
      const begin = x;
      while (x < width && (values[row + x] ?? 0) > level) x += 1;
      const run = rows.length;
      rows.push(row / width);
      begins.push(begin);
      ends.push(x);
      roots.push(run);
      while (above < beforeEnd && (ends[above] ?? 0) <= begin) above += 1;
      for (let touching = above; touching < beforeEnd && (begins[touching] ?? 0) < x; touching += 1) {
        roots[root(runs, touching)] = root(runs, run);
      }
    }
    [before, beforeEnd] = [first, rows.length];
  }
  return runs;
}

/** Columns of the table of sums: cells, x, y, xx, yy, xy, and the extremes along and across the axis. */
const columns = 10;

function sumUp(runs: Runs): Map<number, Float64Array> {
  const pieces = new Map<number, Float64Array>();
  for (let run = 0; run < runs.rows.length; run += 1) {
    const at = root(runs, run);
    let sums = pieces.get(at);
    if (sums === undefined) {
      sums = new Float64Array(columns).fill(0);
      pieces.set(at, sums);
    }
    const [y, begin, end] = [runs.rows[run] ?? 0, runs.begins[run] ?? 0, (runs.ends[run] ?? 0) - 1];
    const count = end - begin + 1;
    const x = (count * (begin + end)) / 2;
    const squares = (last: number) => (last * (last + 1) * (2 * last + 1)) / 6;
    const add = [count, x, count * y, squares(end) - squares(begin - 1), count * y * y, x * y];
    for (let index = 0; index < add.length; index += 1) sums[index] = (sums[index] ?? 0) + (add[index] ?? 0);
  }
  return pieces;
}

/** All connected pieces above a level that have at least so many cells. */
export function findPieces(
  values: Int32Array,
  width: number,
  level: number,
  least: number,
): readonly LongPiece[] {
  const runs = joinRuns(values, width, level);
  const pieces = new Map([...sumUp(runs)].filter(([, sums]) => (sums[0] ?? 0) >= least));
  const axes = new Map<number, Axis>();
  for (const [at, sums] of pieces) axes.set(at, axisOf(sums));
  for (let run = 0; run < runs.rows.length; run += 1) {
    const axis = axes.get(root(runs, run));
    if (axis === undefined) continue;
    const y = (runs.rows[run] ?? 0) - axis.y;
    for (const end of [runs.begins[run] ?? 0, (runs.ends[run] ?? 0) - 1]) {
      const x = end - axis.x;
      const along = x * axis.cos + y * axis.sin;
      const across = y * axis.cos - x * axis.sin;
      axis.along = [Math.min(axis.along[0], along), Math.max(axis.along[1], along)];
      axis.across = [Math.min(axis.across[0], across), Math.max(axis.across[1], across)];
    }
  }
  return [...axes.values()].map(asPiece);
}

interface Axis {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
  readonly spread: number;
  readonly cells: number;
  along: readonly [number, number];
  across: readonly [number, number];
}

function axisOf([cells = 1, sumX = 0, sumY = 0, sumXX = 0, sumYY = 0, sumXY = 0]: Float64Array): Axis {
  const [x, y] = [sumX / cells, sumY / cells];
  const [xx, yy, xy] = [sumXX / cells - x * x, sumYY / cells - y * y, sumXY / cells - x * y];
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const least = 0.5 * (xx + yy - Math.hypot(xx - yy, 2 * xy));
  // Of a bar that is evenly filled, the thickness is the root of 12 times its variance.
  const spread = Math.sqrt(12 * Math.max(0.1, least));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const none = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const;
  return { x, y, angle, cos, sin, spread, cells, along: none, across: none };
}

function asPiece({ x, y, angle, cos, sin, spread, cells, along, across }: Axis): LongPiece {
  const [u, v] = [(along[0] + along[1]) / 2, (across[0] + across[1]) / 2];
  return {
    x: x + u * cos - v * sin + 0.5,
    y: y + u * sin + v * cos + 0.5,
    angle,
    length: along[1] - along[0] + 1,
    thickness: across[1] - across[0] + 1,
    spread,
    cells,
  };
}
