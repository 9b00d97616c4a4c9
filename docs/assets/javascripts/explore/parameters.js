/** Layers of PyTorch without PyTorch: what they learn, the shape that they give, and how a pasted network is read. Held against torch by tests. */
import { counted } from "./layers/counts.js";

export { outputShape } from "./layers/shapes.js";
export { parseSequential } from "./layers/sequential.js";

/** @import { Layer } from "./layers/arguments.js" */

/**
 * How many numbers a layer learns (`parameters`) and keeps without learning them (`buffers`), and the formula of the former, as `784·128 + 128`.
 * @param {Layer} layer `{ type, … }` with PyTorch's names; what is not given is as by default
 */
export function count(layer) {
  const { parameters, buffers, formula } = counted(layer);
  return { parameters, buffers, formula };
}
