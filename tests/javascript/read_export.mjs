/** Reads an export of the quiz with a parser that others wrote for its format, and prints what it found as JSON. */
import { readFileSync } from "node:fs";

import gift from "gift-pegjs";
import moodleXml from "moodlexml-to-json";

const path = process.argv[2] ?? "";
const text = readFileSync(path, "utf8");

/** @param {unknown} found */
const print = (found) => process.stdout.write(JSON.stringify(found));

if (path.endsWith(".gift")) print(gift.parse(text));
else if (path.endsWith(".xml")) {
  moodleXml(text, (found, error) => {
    if (error) throw error;
    print(found.questions);
  });
} else throw new Error(`${path}: no parser for this kind of file`);
