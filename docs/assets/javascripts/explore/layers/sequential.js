/** Reads the layers from a pasted `nn.Sequential(...)`; a mistake is told with its line and with what Python or PyTorch would say. */
import { called, signature, types } from "./arguments.js";
import { Reader, typeOf, undefinedName } from "./expressions.js";
import { built } from "./refusals.js";
import { Mistake } from "./tokens.js";

/** @import { Argument, Layer } from "./arguments.js" */
/** @import { Call, Value } from "./expressions.js" */
/** @typedef {{ layer: Layer, line: number }} Placed */

/** The classes of torch.nn that are not counted here, so that none is called unknown to PyTorch. */
const OTHERS = new Set((
  "AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveLogSoftmaxWithLoss AdaptiveMaxPool1d AdaptiveMaxPool2d "
  + "AdaptiveMaxPool3d AvgPool1d AvgPool3d BCELoss BCEWithLogitsLoss BatchNorm3d CTCLoss ChannelShuffle CircularPad1d CircularPad2d "
  + "CircularPad3d ConstantPad1d ConstantPad2d ConstantPad3d Container Conv3d ConvTranspose1d ConvTranspose3d CosineEmbeddingLoss "
  + "CosineSimilarity CrossEntropyLoss CrossMapLRN2d DataParallel Dropout3d EmbeddingBag FeatureAlphaDropout Fold FractionalMaxPool2d "
  + "FractionalMaxPool3d GRUCell GaussianNLLLoss HingeEmbeddingLoss HuberLoss InstanceNorm1d InstanceNorm2d InstanceNorm3d KLDivLoss "
  + "L1Loss LPPool1d LPPool2d LPPool3d LSTMCell LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d LazyConv1d LazyConv2d LazyConv3d "
  + "LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d LazyLinear "
  + "LinearCrossEntropyLoss LocalResponseNorm MSELoss MarginRankingLoss MaxPool1d MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d Module "
  + "ModuleDict ModuleList MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss NLLLoss2d PairwiseDistance "
  + "ParameterDict ParameterList PixelShuffle PixelUnshuffle PoissonNLLLoss RNNBase RNNCell RNNCellBase ReflectionPad1d ReflectionPad2d "
  + "ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d SmoothL1Loss SoftMarginLoss SyncBatchNorm Transformer "
  + "TransformerDecoder TransformerDecoderLayer TransformerEncoder TripletMarginLoss TripletMarginWithDistanceLoss Unflatten Unfold "
  + "Upsample UpsamplingBilinear2d UpsamplingNearest2d ZeroPad1d ZeroPad2d ZeroPad3d"
).split(" "));

/** How many letters must be changed, added or left out. @param {string} one @param {string} other */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const above = row;
    row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = Number(above[j - 1]) + Number(one[i - 1] !== other[j - 1]);
      row.push(Math.min(changed, Number(above[j]) + 1, Number(row[j - 1]) + 1));
    }
  }
  return Number(row.at(-1));
}

/** The class of torch.nn that a dotted name means. @param {string} dotted @param {number} line */
function classOf(dotted, line) {
  const [, prefix = "", name = ""] = /^((?:torch\.)?nn\.)?(.*)$/.exec(dotted) ?? [];
  if (name === "Sequential" || types.includes(name)) return name;
  if (OTHERS.has(name)) throw new Mistake(line, `${name} is a layer of PyTorch that this page does not count`);
  const far = (/** @type {string} */ type) => distance(type.toLowerCase(), name.toLowerCase());
  const [nearest = ""] = name.length < 40 ? ["Sequential", ...types].sort((a, b) => far(a) - far(b)) : [];
  const hint = nearest && far(nearest) <= 2 ? `. Did you mean: '${nearest}'?` : "";
  if (prefix) throw new Mistake(line, `module 'torch.nn' has no attribute '${name.split(".")[0]}'${hint}`);
  throw new Mistake(line, hint ? `name '${name}' is not defined${hint}` : undefinedName(name));
}

/** A value for an argument, as a layer has it; nothing for what is not counted. @param {Argument} argument @param {Value} value @param {boolean} printed @returns {unknown} */
function plain(argument, value, printed) {
  const { name, kind } = argument;
  if (kind === "any") return value.kind === "string" ? value.value : undefined;
  if (value.kind === "name") {
    if (printed) return value.value;
    throw new Mistake(value.line, undefinedName(value.value));
  }
  if (value.kind === "call" || value.kind === "ellipsis") throw new Mistake(value.line, `${name} cannot be ${value.kind === "call" ? `${value.value}(…)` : "..."}`);
  if (value.kind === "tuple" || value.kind === "list") return value.value.map((one) => plain(argument, one, printed));
  if (value.kind === "float" && !kind.startsWith("number")) throw new Mistake(value.line, `${name} must be an integer, but got the float ${value.value}`);
  return value.value;
}

/** @param {string} type @param {number} given @param {Argument[]} all */
function tooMany(type, given, all) {
  const self = /^(RNN|GRU|LSTM)$/.test(type) ? 2 : 1; // RNNBase also gets its mode
  const most = all.filter(({ keywordOnly }) => !keywordOnly).length + self - Number(type === "RNN");
  const least = all.filter(({ required }) => required).length + self;
  const takes = least === most ? `${most} positional argument${most === 1 ? "" : "s"}` : `from ${least} to ${most} positional arguments`;
  return called(type, `takes ${takes} but ${given + self - Number(type === "RNN")} were given`);
}

/** @param {string} type @param {Call} call @param {boolean} printed @returns {Placed} */
function layerOf(type, { args, keywords, line }, printed) {
  const { all, anything } = signature(type);
  /** @type {Layer} */
  const layer = { type };
  if (anything) return { layer, line };
  if (args.some(({ kind }) => kind === "call") && printed) {
    throw new Mistake(line, `a printed ${type} does not tell all of its arguments: write nn.${type}(…) as in the program`);
  }
  const places = all.filter(({ keywordOnly }) => !keywordOnly);
  if (args.length > places.length) throw new Mistake(line, tooMany(type, args.length, all));
  const put = (/** @type {Argument} */ argument, /** @type {Value} */ value) => {
    const one = plain(argument, value, printed);
    if (one !== undefined) layer[argument.name] = one;
  };
  for (const [i, value] of args.entries()) put(/** @type {Argument} */ (places[i]), value);
  for (const [name, value] of keywords) {
    const argument = all.find((one) => one.name === name);
    if (!argument) throw new Mistake(value.line, called(type, `got an unexpected keyword argument '${name}'`));
    if (places.indexOf(argument) < args.length && places.includes(argument)) throw new Mistake(value.line, called(type, `got multiple values for argument '${name}'`));
    put(argument, value);
  }
  try {
    built(layer);
  } catch (error) {
    throw new Mistake(line, /** @type {Error} */ (error).message);
  }
  return { layer, line };
}

/** The modules in an `OrderedDict([("name", module), …])`. @param {Call} call @returns {Value[]} */
function named({ args, line }) {
  const [pairs] = args;
  if (!pairs || pairs.kind !== "list") throw new Mistake(line, 'an OrderedDict is read when it is written as OrderedDict([("name", nn.…), …])');
  return pairs.value.map((pair) => {
    if (pair.kind !== "tuple" || pair.value.length !== 2) throw new Mistake(pair.line, 'an OrderedDict takes pairs: ("name", nn.…)');
    return /** @type {Value} */ (pair.value[1]);
  });
}

/** @param {Value} value @param {boolean} printed @returns {Placed[]} */
function layersOf(value, printed) {
  const { line } = value;
  if (value.kind === "name") {
    const type = classOf(value.value, line);
    throw new Mistake(line, `${type} is not a Module subclass (to make a layer of the class, call it: nn.${type}(…))`);
  }
  if (value.kind !== "call") throw new Mistake(line, `${typeOf(value)} is not a Module subclass`);
  const type = classOf(value.value, line);
  if (type !== "Sequential") return [layerOf(type, value, printed)];
  const [[keyword, { line: there } = { line }] = []] = value.keywords;
  if (keyword) throw new Mistake(there, called("Sequential", `got an unexpected keyword argument '${keyword}'`));
  const [first] = value.args;
  const ordered = value.args.length === 1 && first?.kind === "call" && /^(collections\.)?OrderedDict$/.test(first.value);
  return (ordered ? named(first) : value.args).flatMap((one) => layersOf(one, printed));
}

/** Passes over what may stand before a network: imports, and the name that it gets. @param {Reader} reader */
function begin(reader) {
  for (;;) {
    const { kind, text } = reader.peek();
    if (kind === "newline" || text === ";") reader.next();
    else if (kind === "name" && (text === "import" || text === "from")) {
      while (!["newline", "end"].includes(reader.peek().kind)) reader.next();
    } else break;
  }
  if (reader.peek().text === "return") reader.next();
  let ahead = 0;
  while (reader.peek(ahead).kind === "name" && reader.peek(ahead + 1).text === ".") ahead += 2;
  if (reader.peek(ahead).kind === "name" && reader.peek(ahead + 1).text === "=") for (let i = 0; i < ahead + 2; i += 1) reader.next();
}

/** The layers of a pasted network, each with its line. @param {string} text @returns {Placed[]} */
export function placed(text) {
  if (typeof text !== "string") throw new Mistake(1, "text must be a string");
  const reader = new Reader(text);
  begin(reader);
  if (reader.peek().kind === "end") throw new Mistake(reader.peek().line, "there is no nn.Sequential(...) here");
  const value = reader.value();
  while (reader.peek().kind === "newline" || reader.peek().text === ";") reader.next();
  const { kind, text: after, line } = reader.peek();
  if (kind !== "end") throw value.kind === "call" ? new Mistake(line, `only one nn.Sequential(...) is read: take away what follows it, from ${after}`) : reader.wrong();
  return layersOf(value, reader.printed);
}

/** The layers of a pasted `nn.Sequential(...)`, those of nested ones in their order. @param {string} text @returns {Layer[]} */
export function parseSequential(text) {
  return placed(text).map(({ layer }) => layer);
}
