/** Layers as the text of a program, short and in one form. */
import { said, signature } from "./arguments.js";
import { followed, summed, tupleFrom } from "./chain.js";

/** @import { Layer } from "./arguments.js" */

/** A layer's call: what it needs in its place, what differs from the default by name. @param {Layer} layer */
export function callOf(layer) {
  const given = signature(layer.type).all.filter(({ name, required, standard }) => {
    const value = layer[name];
    return value !== undefined && (required || JSON.stringify(value) !== JSON.stringify(standard));
  });
  return `${layer.type}(${given.map(({ name, required }) => (required ? "" : `${name}=`) + said(layer[name])).join(", ")})`;
}

/** @param {Layer[]} layers */
export function codeOf(layers) {
  return layers.length ? `nn.Sequential(\n${layers.map((layer) => `    nn.${callOf(layer)},\n`).join("")})` : "nn.Sequential()";
}

/** A shape as PyTorch prints it. @param {number[]} shape */
export function tupleOf(shape) {
  return said(shape);
}

/** A program that builds the network, feeds it, and prints what the page says. @param {Layer[]} layers @param {number[]} input */
export function programOf(layers, input) {
  const last = followed(layers, input).at(-1);
  const out = last ? ("shape" in last ? last.shape : undefined) : input;
  const integers = layers.find(({ type }) => !["Flatten", "Identity"].includes(type))?.type === "Embedding";
  const lines = [out ? "import torch\nfrom torch import nn\n" : "from torch import nn\n", `model = ${codeOf(layers)}`];
  if (out) {
    lines.push(`x = torch.zeros(${tupleOf(input)}${integers ? ", dtype=torch.long" : ""})`,
      `print(model(x)${tupleFrom(layers) ? "[0]" : ""}.shape)  # torch.Size([${out.join(", ")}])`);
  }
  lines.push(`print(sum(p.numel() for p in model.parameters()))  # ${summed(layers).parameters}`);
  return `${lines.join("\n")}\n`;
}

/** A layer of a type that fits behind a shape, where its sizes can be told from it. @param {string} type @param {number[] | undefined} shape */
export function fitting(type, shape) {
  const last = shape?.at(-1) ?? 10;
  const channels = (shape && shape.length > 2 ? shape.at(type.endsWith("1d") ? -2 : -3) : shape?.at(-1)) ?? 10;
  /** @type {Record<string, Record<string, unknown>>} */
  const sizes = {
    Linear: { in_features: last, out_features: 10 },
    Bilinear: { in1_features: last, in2_features: last, out_features: 10 },
    Conv1d: { in_channels: channels, out_channels: 16, kernel_size: 3, padding: 1 },
    Conv2d: { in_channels: channels, out_channels: 16, kernel_size: 3, padding: 1 },
    ConvTranspose2d: { in_channels: channels, out_channels: 16, kernel_size: 2, stride: 2 },
    RNN: { input_size: last, hidden_size: 20, batch_first: true },
    GRU: { input_size: last, hidden_size: 20, batch_first: true },
    LSTM: { input_size: last, hidden_size: 20, batch_first: true },
    Embedding: { num_embeddings: 100, embedding_dim: 16 },
    BatchNorm1d: { num_features: shape?.[1] ?? 10 },
    BatchNorm2d: { num_features: shape?.[1] ?? 10 },
    LayerNorm: { normalized_shape: last },
    GroupNorm: { num_groups: 1, num_channels: shape?.[1] ?? 10 },
    RMSNorm: { normalized_shape: last },
    MultiheadAttention: { embed_dim: last, num_heads: 1, batch_first: true },
    TransformerEncoderLayer: { d_model: last, nhead: 1, dim_feedforward: 4 * last, batch_first: true },
    MaxPool2d: { kernel_size: 2 },
    AvgPool2d: { kernel_size: 2 },
    Threshold: { threshold: 0, value: 0 },
    Softmax: { dim: -1 }, LogSoftmax: { dim: -1 }, Softmin: { dim: -1 },
  };
  return { type, ...sizes[type] };
}
