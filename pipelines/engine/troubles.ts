/** What draws the pages knows the pipelines alone, and says its troubles in the same words. */
export { explained } from "../../data-loaders/read/troubles.js";
