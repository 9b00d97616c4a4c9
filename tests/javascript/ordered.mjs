/**
 * Looks for what is used before it is defined in scripts as they are built: standard input is `{ name: text }`, standard output a line for
 * each. The minifier moves `const { a } = f(b)` before `const b = …` where a function does not begin with a pattern.
 */
import { readFileSync } from "node:fs";
import { Linter } from "eslint";

const linter = new Linter();
for (const [name, text] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const found = linter.verify(text, {
    languageOptions: { sourceType: "module" },
    rules: { "no-use-before-define": ["error", { functions: false, classes: false, variables: false }] },
  });
  for (const { message, line, column } of found) process.stdout.write(`${name}:${line}:${column}: ${message}\n`);
}
