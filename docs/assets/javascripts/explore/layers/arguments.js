/** The layers that can be counted: their arguments as PyTorch names, orders and defaults them, and what it takes for each. */

/** @typedef {{ type: string, [argument: string]: unknown }} Layer as `{ type: "Linear", in_features: 3, out_features: 5 }` */
/** @typedef {{ name: string, kind: string, required: boolean, standard: any, keywordOnly: boolean }} Argument */
/** @typedef {Record<string, any>} Given every argument of a layer, by its name */

const MADE = "device:any=null dtype:any=null";
const NORM = `eps:number=1e-5 momentum:number?=0.1 affine:flag=true track_running_stats:flag=true ${MADE} * bias:flag=true`;
const CONVOLUTION = `in_channels:size out_channels:size kernel_size:sizes stride:sizes=1 padding:padding=0 dilation:sizes=1 groups:int=1 bias:flag=true padding_mode:word="zeros" ${MADE}`;
const TRANSPOSED = `in_channels:size out_channels:size kernel_size:sizes stride:sizes=1 padding:sizes=0 output_padding:sizes=0 groups:int=1 bias:flag=true dilation:sizes=1 padding_mode:word="zeros" ${MADE}`;
const RECURRENT = `bias:flag=true batch_first:flag=false dropout:number=0 bidirectional:flag=false proj_size:int=0 ${MADE}`;
const DROPOUT = "p:number=0.5 inplace:flag=false";
const INPLACE = "inplace:flag=false";

/** The arguments of each layer in their order: `name:kind=default`; those after a star are given by name only. */
const SIGNATURES = {
  Linear: `in_features:size out_features:size bias:flag=true ${MADE}`,
  Bilinear: `in1_features:size in2_features:size out_features:size bias:flag=true ${MADE}`,
  Conv1d: CONVOLUTION,
  Conv2d: CONVOLUTION,
  ConvTranspose2d: TRANSPOSED,
  RNN: `input_size:int hidden_size:int num_layers:int=1 nonlinearity:word="tanh" ${RECURRENT}`,
  GRU: `input_size:int hidden_size:int num_layers:int=1 ${RECURRENT}`,
  LSTM: `input_size:int hidden_size:int num_layers:int=1 ${RECURRENT}`,
  Embedding: `num_embeddings:size embedding_dim:size padding_idx:int?=null max_norm:number?=null norm_type:number=2 scale_grad_by_freq:flag=false sparse:flag=false _weight:nothing?=null _freeze:flag=false ${MADE}`,
  BatchNorm1d: `num_features:size ${NORM}`,
  BatchNorm2d: `num_features:size ${NORM}`,
  LayerNorm: `normalized_shape:shape eps:number=1e-5 elementwise_affine:flag=true bias:flag=true ${MADE}`,
  GroupNorm: `num_groups:int num_channels:size eps:number=1e-5 affine:flag=true ${MADE} * bias:flag=true`,
  RMSNorm: `normalized_shape:shape eps:number?=null elementwise_affine:flag=true ${MADE}`,
  MultiheadAttention: `embed_dim:int num_heads:int dropout:number=0 bias:flag=true add_bias_kv:flag=false add_zero_attn:flag=false kdim:size?=null vdim:size?=null batch_first:flag=false ${MADE}`,
  TransformerEncoderLayer: `d_model:int nhead:int dim_feedforward:size=2048 dropout:number=0.1 activation:any="relu" layer_norm_eps:number=1e-5 batch_first:flag=false norm_first:flag=false bias:flag=true ${MADE}`,
  PReLU: `num_parameters:size=1 init:number=0.25 ${MADE}`,
  MaxPool2d: "kernel_size:sizes stride:sizes?=null padding:sizes=0 dilation:sizes=1 return_indices:flag=false ceil_mode:flag=false",
  AvgPool2d: "kernel_size:sizes stride:sizes?=null padding:sizes=0 ceil_mode:flag=false count_include_pad:flag=true divisor_override:int?=null",
  Flatten: "start_dim:int=1 end_dim:int=-1",
  Identity: "...",
  Dropout: DROPOUT,
  Dropout1d: DROPOUT,
  Dropout2d: DROPOUT,
  AlphaDropout: DROPOUT,
  ReLU: INPLACE,
  ReLU6: INPLACE,
  SELU: INPLACE,
  SiLU: INPLACE,
  Mish: INPLACE,
  Hardswish: INPLACE,
  Hardsigmoid: INPLACE,
  LeakyReLU: `negative_slope:number=0.01 ${INPLACE}`,
  RReLU: `lower:number=0.125 upper:number=0.3333333333333333 ${INPLACE}`,
  ELU: `alpha:number=1 ${INPLACE}`,
  CELU: `alpha:number=1 ${INPLACE}`,
  GELU: 'approximate:word="none"',
  Hardtanh: `min_val:number=-1 max_val:number=1 ${INPLACE} min_value:number?=null max_value:number?=null`,
  Hardshrink: "lambd:number=0.5",
  Softshrink: "lambd:number=0.5",
  Softplus: "beta:number=1 threshold:number=20",
  Threshold: `threshold:number value:number ${INPLACE}`,
  GLU: "dim:int=-1",
  Softmax: "dim:int?=null",
  LogSoftmax: "dim:int?=null",
  Softmin: "dim:int?=null",
  Softmax2d: "",
  Softsign: "",
  Sigmoid: "",
  LogSigmoid: "",
  Tanh: "",
  Tanhshrink: "",
};

/** @param {string} words @returns {Argument[]} */
function read(words) {
  let keywordOnly = false;
  /** @type {Argument[]} */
  const made = [];
  for (const word of words.split(" ")) {
    if (word === "*") keywordOnly = true;
    const [, name = "", kind = "", standard] = /^(\w+):(\w+\??)(?:=(.*))?$/.exec(word) ?? [];
    if (name) made.push({ name, kind, required: standard === undefined, standard: standard && JSON.parse(standard), keywordOnly });
  }
  return made;
}

const known = new Map(Object.entries(SIGNATURES).map(([type, words]) => [type, { all: read(words), anything: words === "..." }]));

/** The types of layers, by the names of their classes. */
export const types = [...known.keys()];

/** The arguments of a layer; `anything` for one that takes whatever it is given. @param {string} type */
export function signature(type) {
  const found = known.get(type);
  if (!found) throw new RangeError(`type ${said(type)} is not the name of a layer that is known here: ${types.join(", ")}`);
  return found;
}

/** Throws, unless it holds. @param {boolean} holds @param {string} otherwise */
export function demand(holds, otherwise) {
  if (!holds) throw new RangeError(otherwise);
}

/** A value as Python writes it. @param {unknown} value @returns {string} */
export function said(value) {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return `'${value}'`;
  if (Array.isArray(value)) return value.length === 1 ? `(${said(value[0])},)` : `(${value.map(said).join(", ")})`;
  if (typeof value === "object") return "an object";
  return Number.isNaN(value) ? "nan" : String(value);
}

const INTEGER = "must be an integer";
/** What each kind of argument takes; the words complete *must be …* */
const TAKES = {
  size: { says: INTEGER, takes: Number.isSafeInteger },
  int: { says: INTEGER, takes: Number.isSafeInteger },
  sizes: { says: "must be an integer or a tuple of them", takes: areIntegers },
  padding: { says: "must be an integer, a tuple of them, 'same' or 'valid'", takes: (/** @type {unknown} */ value) => typeof value === "string" || areIntegers(value) },
  shape: { says: "must be an integer or a tuple of them", takes: areIntegers },
  flag: { says: "must be True or False", takes: (/** @type {unknown} */ value) => typeof value === "boolean" },
  number: { says: "must be a number", takes: Number.isFinite },
  word: { says: "must be a string", takes: (/** @type {unknown} */ value) => typeof value === "string" },
  nothing: { says: "takes a tensor, which cannot be read here", takes: () => false },
  any: { says: "", takes: () => true },
};

/** @param {unknown} value */
function areIntegers(value) {
  return Number.isSafeInteger(value) || (Array.isArray(value) && value.every(Number.isSafeInteger));
}

/** @param {Argument} argument @param {unknown} value */
function check({ name, kind }, value) {
  const optional = kind.endsWith("?");
  if (optional && value === null) return;
  const { says, takes } = TAKES[/** @type {keyof typeof TAKES} */ (optional ? kind.slice(0, -1) : kind)];
  demand(takes(value), `${name} ${says}, but got ${said(value)}`);
  if (kind.startsWith("size") && kind !== "sizes" && kind !== "sizes?") {
    demand(Number(value) >= 0, `${name} is ${value}: Trying to create tensor with negative dimension ${value}`);
  }
}

/** The class whose `__init__` Python names. @param {string} type */
function maker(type) {
  if (/^(RNN|GRU|LSTM)$/.test(type)) return "RNNBase";
  if (type.startsWith("BatchNorm")) return "_BatchNorm";
  if (/Dropout/.test(type)) return "_DropoutNd";
  return type === "MaxPool2d" ? "_MaxPoolNd" : type;
}

/** What Python says of a call of a layer's class. @param {string} type @param {string} says */
export function called(type, says) {
  return `${maker(type)}.__init__() ${says}`;
}

/** @param {string} type @param {string[]} missing */
function lacking(type, missing) {
  const names = missing.map((name) => `'${name}'`);
  const list = names.length > 2 ? `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}` : names.join(" and ");
  return called(type, `missing ${names.length} required positional argument${names.length > 1 ? "s" : ""}: ${list}`);
}

/** Every argument of a layer, those not given as by default; throws what is wrong with them. @param {Layer} layer @returns {Given} */
export function completed(layer) {
  demand(typeof layer === "object" && layer !== null && !Array.isArray(layer), `layer must be an object with a type, but got ${said(layer)}`);
  const { type, ...given } = layer;
  demand(typeof type === "string", `type must be the name of a layer, but got ${said(type ?? null)}`);
  const { all, anything } = signature(type);
  if (anything) return {};
  const names = new Set(all.map(({ name }) => name));
  for (const name of Object.keys(given)) demand(names.has(name), called(type, `got an unexpected keyword argument '${name}'`));
  const missing = all.filter(({ name, required }) => required && given[name] === undefined).map(({ name }) => name);
  demand(missing.length === 0, lacking(type, missing));
  return Object.fromEntries(all.map((argument) => {
    const value = given[argument.name] === undefined ? argument.standard : given[argument.name];
    check(argument, value);
    return [argument.name, value];
  }));
}
