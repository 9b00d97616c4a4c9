/** What the explorables use of d3: bundled into `docs/assets/vendor/d3/d3.js` by `npm run bundle`. */
export { axisBottom, axisLeft } from "d3-axis";
export { contours } from "d3-contour";
export { scaleLinear, scaleLog } from "d3-scale";
export { select } from "d3-selection";
export { area, curveMonotoneX, line } from "d3-shape";
