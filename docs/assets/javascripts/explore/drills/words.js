/** How drills write numbers, shapes and layers. What is code stands between backticks. */

/**
 * What a drill asks, before it is decided whether the statement is true.
 *
 * @typedef {{ type: string, [setting: string]: unknown }} Layer as parameters.js takes it
 * @typedef {number | boolean | number[]} Claim what a statement says: a number, yes or no, or a shape
 * @typedef {{ kind: string, [setting: string]: unknown }} Evidence all that it takes to ask PyTorch, as plain data
 *
 * @typedef {object} Slip what a mistake would give
 * @property {Claim} claim
 * @property {string} mistake which it is, after "That": "leaves out the bias"
 * @property {Evidence} [evidence] where the mistake is to ask PyTorch for something else: for what
 *
 * @typedef {object} Question
 * @property {(claim: Claim) => string} say the statement
 * @property {Claim} right
 * @property {Slip[]} slips some may agree with what is right, and are passed over
 * @property {string} solution
 * @property {Evidence} evidence
 */

/** What PyTorch takes without its name, in this order; the rest is written with it. @type {Record<string, string[]>} */
const POSITIONS = {
  Linear: ["in_features", "out_features"],
  Bilinear: ["in1_features", "in2_features", "out_features"],
  Conv1d: ["in_channels", "out_channels"],
  Conv2d: ["in_channels", "out_channels"],
  ConvTranspose2d: ["in_channels", "out_channels"],
  RNN: ["input_size", "hidden_size"],
  GRU: ["input_size", "hidden_size"],
  LSTM: ["input_size", "hidden_size"],
  Embedding: ["num_embeddings", "embedding_dim"],
  BatchNorm1d: ["num_features"],
  BatchNorm2d: ["num_features"],
  LayerNorm: ["normalized_shape"],
  GroupNorm: ["num_groups", "num_channels"],
  RMSNorm: ["normalized_shape"],
  MultiheadAttention: ["embed_dim", "num_heads"],
  TransformerEncoderLayer: ["d_model", "nhead"],
  PReLU: ["num_parameters"],
  MaxPool2d: ["kernel_size"],
  AvgPool2d: ["kernel_size"],
  Dropout: ["p"],
};

/** A number in a sentence: 12,345 or −0.5. @param {number} value */
export function numeral(value) {
  const [whole = "", rest] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${grouped}${rest ? `.${rest}` : ""}`;
}

/** A number to so many decimals, no more than it needs. @param {number} value @param {number} digits */
export function rounded(value, digits) {
  return Number(value.toFixed(digits)) + 0; // no −0
}

/** @param {number[]} sizes */
export function shapeWords(sizes) {
  return `(${sizes.join(", ")}${sizes.length === 1 ? "," : ""})`;
}

/** `3 · 5 = 15`, or only `15` of one factor. @param {number[]} factors */
export function product(factors) {
  const value = factors.reduce((a, b) => a * b, 1);
  return factors.length > 1 ? `${factors.map(numeral).join(" · ")} = ${numeral(value)}` : numeral(value);
}

/** "a, b and c" @param {string[]} parts */
export function listed(parts) {
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join("");
}

/** @param {unknown} value @returns {string} */
function python(value) {
  if (typeof value === "boolean") return value ? "True" : "False";
  return Array.isArray(value) ? shapeWords(value) : String(value);
}

/** The code that makes a layer, or several in a row. @param {Layer[]} layers */
export function code(layers) {
  const each = layers.map((layer) => {
    const { type, ...settings } = layer;
    const positions = POSITIONS[type] ?? [];
    const first = positions.filter((name) => name in settings).map((name) => python(settings[name]));
    const named = Object.entries(settings).filter(([name]) => !positions.includes(name)).map(([name, value]) => `${name}=${python(value)}`);
    return `nn.${type}(${[...first, ...named].join(", ")})`;
  });
  return each.length === 1 ? `\`${each[0]}\`` : `\`nn.Sequential(${each.join(", ")})\``;
}
