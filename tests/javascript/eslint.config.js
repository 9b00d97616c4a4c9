/** Lint for the scripts of the site, most of which are classic, and for the tests here, which are modules. */
import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "consistent-return": "error",
      "curly": ["error", "multi-line"],
      "eqeqeq": "error",
      "func-style": ["error", "declaration", { allowArrowFunctions: true }],
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", 60],
      "no-eval": "error",
      "no-implicit-globals": "error",
      "no-implied-eval": "error",
      "no-param-reassign": "error",
      "no-shadow": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["**/docs/assets/javascripts/**/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: { ...globals.browser, torchproof: "readonly" },
    },
    rules: {
      "no-restricted-properties": ["error", { property: "innerHTML", message: "Make elements: a policy may forbid it." }],
      "strict": ["error", "global"],
    },
  },
  {
    // The search and the explorables are fetched only where a site is hosted, so they may be of modules.
    files: ["**/docs/assets/javascripts/{search,ranking}.js", "**/docs/assets/javascripts/explore/**/*.js"],
    ignores: ["**/explore/start.js"],
    languageOptions: { sourceType: "module" },
    rules: { "strict": "off" },
  },
  { files: ["**/tests/javascript/*.{js,mjs}"], languageOptions: { globals: { ...globals.node, torchproof: "readonly" } } },
];
