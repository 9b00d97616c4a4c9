/** Layers one after the other, as `nn.Sequential` runs them: what each gives, where PyTorch stops and why, and what all of it holds. */
import { counted } from "./counts.js";
import { outputShape } from "./shapes.js";

/** @import { Layer } from "./arguments.js" */
/** @typedef {{ shape: number[] } | { reason: string } | { waits: true }} Came what comes out of a layer; nothing after one that is refused */

const MORE_INPUTS = /** @type {Record<string, string>} */ ({
  MultiheadAttention: "MultiheadAttention.forward() missing 2 required positional arguments: 'key' and 'value'",
  Bilinear: "Bilinear.forward() missing 1 required positional argument: 'input2'",
});
const KEEPS_INTEGERS = ["Flatten", "Identity"];

/** The layer that makes of the output a tuple, of which the first is what is counted here. @param {Layer[]} layers */
export function tupleFrom(layers) {
  const last = layers.findLast(({ type }) => type !== "Identity");
  return last && (["RNN", "GRU", "LSTM"].includes(last.type) || last["return_indices"] === true) ? last : undefined;
}

/** Why a layer cannot take what the layers before it give, whatever its shape. @param {Layer[]} before @param {Layer} layer */
function unfit(before, layer) {
  const previous = tupleFrom(before);
  if (previous && layer.type !== "Identity") {
    return `${previous.type} gives a tuple, not a tensor, and nn.Sequential hands it on as it is: ${layer.type} cannot take it`;
  }
  if (layer.type === "Embedding" && !before.every(({ type }) => KEEPS_INTEGERS.includes(type))) {
    return "Embedding: Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got torch.FloatTensor instead";
  }
  return MORE_INPUTS[layer.type];
}

/** What comes out of each layer. @param {Layer[]} layers @param {number[]} input @returns {Came[]} */
export function followed(layers, input) {
  /** @type {number[] | undefined} */
  let shape = input;
  return layers.map((layer, i) => {
    if (!shape) return { waits: true };
    let reason = unfit(layers.slice(0, i), layer);
    try {
      if (!reason) {
        shape = outputShape(layer, shape);
        return { shape };
      }
    } catch (error) {
      reason = /** @type {Error} */ (error).message;
    }
    shape = undefined;
    return { reason };
  });
}

/** What a network holds. @param {Layer[]} layers */
export function summed(layers) {
  const each = layers.map(counted);
  const add = (/** @type {"parameters" | "buffers"} */ name) => each.reduce((all, one) => all + one[name], 0);
  return { each, parameters: add("parameters"), buffers: add("buffers") };
}
