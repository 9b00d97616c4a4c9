/** Gradient descent as in `torch.optim`, in float64 and in the same order of operations; and the surfaces it goes down. */

/** @typedef {number[]} Point */
/** @typedef {(point: Point) => Point} Gradient */
/** @typedef {{ value: (point: Point) => number, gradient: Gradient }} Surface */
/** @typedef {{ gradient: Gradient, start: Point, lr?: number, weight_decay?: number, steps: number }} Given what both optimizers are given */
/** @typedef {Given & { momentum?: number, dampening?: number, nesterov?: boolean }} SGD */
/** @typedef {Given & { betas?: [number, number], eps?: number, decoupled?: boolean }} Adam */

const MOST_STEPS = 1e6;

/** A value in a message. @param {unknown} value @returns {string} */
function told(value) {
  if (Array.isArray(value)) return `[${value.map(told).join(", ")}]`;
  return typeof value === "string" ? `"${value}"` : value === null || typeof value !== "object" ? String(value) : "an object";
}

/** @param {string} name @param {string} wanted @param {unknown} value @returns {never} */
function refuse(name, wanted, value) {
  throw new RangeError(`${name} must be ${wanted}, not ${typeof value === "function" ? "a function" : told(value)}`);
}

/**
 * The arguments, those that were left out as in PyTorch.
 * @template {object} Settings @param {string} name @param {unknown} given @param {Settings} otherwise @returns {Settings}
 */
function settled(name, given, otherwise) {
  if (given === null || typeof given !== "object") refuse(`the argument of ${name}`, "an object", given);
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(otherwise, key)) throw new RangeError(`${key} is no argument of ${name}: it takes ${Object.keys(otherwise).join(", ")}`);
  }
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...otherwise, ...Object.fromEntries(said) };
}

/** @param {Record<string, unknown>} named numbers that may not be negative */
function needNumbers(named) {
  for (const [name, value] of Object.entries(named)) {
    if (typeof value !== "number" || !(value >= 0 && value < Infinity)) refuse(name, "a finite number, 0 or more", value);
  }
}

/** @param {Record<string, unknown>} named */
function needSwitches(named) {
  for (const [name, value] of Object.entries(named)) if (typeof value !== "boolean") refuse(name, "true or false", value);
}

/** @param {unknown} gradient @param {unknown} start @param {unknown} steps */
function needRun(gradient, start, steps) {
  if (typeof gradient !== "function") refuse("gradient", "a function of a point", gradient);
  if (!Array.isArray(start) || !start.length || !start.every(Number.isFinite)) refuse("start", "an array of finite numbers, one or more", start);
  if (!Number.isInteger(steps) || Number(steps) < 0 || Number(steps) > MOST_STEPS) refuse("steps", `an integer from 0 to ${MOST_STEPS}`, steps);
}

/**
 * The points of a run: `update` makes the next of each point, of its gradient and of the number of the step.
 * @param {Given} run @param {(point: Point, slope: Point, step: number) => Point} update @returns {Point[]}
 */
function descended({ gradient, start, steps }, update) {
  let point = [...start];
  const points = [point];
  for (let step = 1; step <= steps; step++) {
    const slope = gradient([...point]);
    if (!Array.isArray(slope) || slope.length !== point.length || !slope.every((one) => typeof one === "number")) {
      refuse("what gradient returns", `an array with ${point.length} ${point.length === 1 ? "number" : "numbers"}, as many as start has`, slope);
    }
    point = update(point, slope, step);
    points.push(point);
  }
  return points;
}

/**
 * `torch.optim.SGD`: all points from the start on. The first step is not dampened, as there.
 * @param {SGD} given @returns {Point[]}
 */
export function sgd(given) {
  const run = settled("sgd", given, {
    gradient: /** @type {Gradient} */ (/** @type {unknown} */ (undefined)), start: /** @type {Point} */ ([]), lr: 1e-3, momentum: 0,
    dampening: 0, nesterov: false, weight_decay: 0, steps: NaN,
  });
  const { lr, momentum, dampening, nesterov, weight_decay: decay } = run;
  needRun(run.gradient, run.start, run.steps);
  needNumbers({ lr, momentum, dampening, weight_decay: decay });
  needSwitches({ nesterov });
  if (nesterov && (momentum <= 0 || dampening !== 0)) {
    throw new RangeError(`nesterov: Nesterov momentum requires a momentum and zero dampening, not momentum ${momentum} and dampening ${dampening}`);
  }
  /** @type {Point | undefined} */
  let velocity;
  return descended(run, (point, slope) => {
    const pull = decay ? slope.map((one, i) => one + decay * Number(point[i])) : slope;
    if (!momentum) return point.map((one, i) => one - lr * Number(pull[i]));
    const before = velocity;
    const now = before ? pull.map((one, i) => momentum * Number(before[i]) + (1 - dampening) * one) : [...pull];
    velocity = now;
    const move = nesterov ? pull.map((one, i) => one + momentum * Number(now[i])) : now;
    return point.map((one, i) => one - lr * Number(move[i]));
  });
}

/** Between two values, as `Tensor.lerp` rounds it. @param {number} from @param {number} to @param {number} part */
function between(from, to, part) {
  return part < 0.5 ? from + part * (to - from) : to - (to - from) * (1 - part);
}

/**
 * `torch.optim.Adam`, and where `decoupled`, `AdamW` (with `weight_decay` 0 unless it is given): all points from the start on.
 * @param {Adam} given @returns {Point[]}
 */
export function adam(given) {
  const run = settled("adam", given, {
    gradient: /** @type {Gradient} */ (/** @type {unknown} */ (undefined)), start: /** @type {Point} */ ([]), lr: 1e-3,
    betas: /** @type {[number, number]} */ ([0.9, 0.999]), eps: 1e-8, weight_decay: 0, decoupled: false, steps: NaN,
  });
  const { lr, betas, eps, weight_decay: decay, decoupled } = run;
  needRun(run.gradient, run.start, run.steps);
  needNumbers({ lr, eps, weight_decay: decay });
  needSwitches({ decoupled });
  if (!Array.isArray(betas) || betas.length !== 2 || !betas.every((one) => typeof one === "number" && one >= 0 && one < 1)) {
    refuse("betas", "two numbers from 0 to below 1", betas);
  }
  const [fading, slower] = betas;
  const mean = run.start.map(() => 0), square = run.start.map(() => 0);
  return descended(run, (point, slope, step) => {
    const rate = lr / (1 - fading ** step), root = (1 - slower ** step) ** 0.5;
    return point.map((one, i) => {
      const at = decoupled && decay ? one * (1 - lr * decay) : one;
      const pull = Number(slope[i]) + (decay && !decoupled ? decay * one : 0);
      mean[i] = between(Number(mean[i]), pull, 1 - fading);
      square[i] = slower * Number(square[i]) + (1 - slower) * pull * pull;
      return at - (rate * mean[i]) / (Math.sqrt(square[i]) / root + eps);
    });
  });
}

/**
 * A surface that refuses what is no point of it; a point that is not finite is one, since runs diverge.
 * @param {number} dimensions @param {(...at: number[]) => number} value @param {(...at: number[]) => Point} gradient @returns {Surface}
 */
function surface(dimensions, value, gradient) {
  const wanted = dimensions === 1 ? "an array with 1 number" : `an array with ${dimensions} numbers`;
  /** @param {Point} point */
  function need(point) {
    if (!Array.isArray(point) || point.length !== dimensions || !point.every((one) => typeof one === "number")) refuse("point", wanted, point);
    return point;
  }
  return { value: (point) => value(...need(point)), gradient: (point) => gradient(...need(point)) };
}

/**
 * By name: the chapter's parabola and its two polynomials, each a curve; and a quadratic with the curvatures 1 and 100, Rosenbrock's valley
 * and the chapter's saddle, each over a plane.
 * @type {Record<"parabola" | "two_valleys" | "steep_valley" | "quadratic" | "rosenbrock" | "saddle", Surface>}
 */
export const surfaces = {
  parabola: surface(1, (x = NaN) => x * x, (x = NaN) => [2 * x]),
  two_valleys: surface(1, (x = NaN) => x * x * (x * x + x - 2) - 2 * x, (x = NaN) => [4 * x * x * x + 3 * x * x - 4 * x - 2]),
  steep_valley: surface(1, (x = NaN) => x * x * (x * x + x - 5), (x = NaN) => [4 * x * x * x + 3 * x * x - 10 * x]),
  quadratic: surface(2, (x = NaN, y = NaN) => (x * x + 100 * y * y) / 2, (x = NaN, y = NaN) => [x, 100 * y]),
  rosenbrock: surface(2, (x = NaN, y = NaN) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    (x = NaN, y = NaN) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]),
  saddle: surface(2, (x = NaN, y = NaN) => x * x + (y * y - 1) ** 2 / 4, (x = NaN, y = NaN) => [2 * x, y * (y * y - 1)]),
};
