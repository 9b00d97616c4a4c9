/** The types of the bundle beside this file; not published. */
export * from "../../../../tests/javascript/d3.js";
