/** How the answers to drills are kept, in the quiz's store: their names, and what they add up to. Needs no document. */

/** @import { Drill, Place, Topic } from "../drills.js" */
/** @typedef {{ right: number, answered: number }} Score */

const ID = /^drill-(\d{1,10})-([1-3])-([a-z]+)-(\d{1,7})$/;
const MARK = /^([a-z]+)\/(true|false)\//;

/** @param {Place} place */
export function idOf({ seed, level, topic, number }) {
  return `drill-${seed}-${level}-${topic}-${number}`;
}

/** What an answer is held against: topic and verdict stand in it, so that a score can be had without the statements. @param {Drill} drill @param {string} hash */
export function markOf({ topic, verdict }, hash) {
  return `${topic}/${verdict}/${hash}`;
}

/** An answer that counts, from what a store holds. @param {string} id @param {unknown} one */
function counted(id, one) {
  const [, seed, level, drawn, number] = ID.exec(id) ?? [];
  const { hash, answer, at } = /** @type {{ hash?: unknown, answer?: unknown, at?: unknown }} */ (one ?? {});
  const [, topic, verdict] = MARK.exec(String(hash)) ?? [];
  if (!number || !topic) return undefined;
  return { drill: `${seed}-${level}-${drawn}`, level: Number(level), topic, right: String(answer) === verdict, at: Number(at) };
}

/** @param {Map<string, unknown>} held */
function all(held) {
  return [...held].flatMap(([id, one]) => counted(id, one) ?? []);
}

/** @param {{ right: boolean }[]} answers @returns {Score} */
function summed(answers) {
  return { right: answers.filter(({ right }) => right).length, answered: answers.length };
}

/** Of one drill. @param {Map<string, unknown>} held @param {Place} place @returns {Score} */
export function scoreOf(held, { seed, level, topic }) {
  return summed(all(held).filter(({ drill }) => drill === `${seed}-${level}-${topic}`));
}

/** Of each topic, level by level. @param {Map<string, unknown>} held @param {Topic[]} topics @param {number[]} levels @returns {Score[][]} */
export function scores(held, topics, levels) {
  const answers = all(held);
  return topics.map((topic) => levels.map((level) => summed(answers.filter((one) => one.topic === topic && one.level === level))));
}

/** Those beyond the most that are kept, oldest first, to be taken back. @param {Map<string, unknown>} held @param {number} most @returns {[string, null][]} */
export function surplus(held, most) {
  const when = (/** @type {unknown} */ one) => Number(/** @type {{ at?: unknown } | null} */ (one)?.at) || 0;
  const oldest = [...held].sort(([, a], [, b]) => when(a) - when(b));
  return oldest.slice(0, Math.max(0, held.size - most)).map(([id]) => [id, null]);
}
