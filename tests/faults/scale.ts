import { describe, it } from "vitest";

/** Whether faults are tried at length, as the long tests do, or those that matter most alone. */
export const IS_LONG = process.env["FAULTS"] === "long";

/** What is disturbed: tables alone take a third of the time of a site. */
export const COMMAND = IS_LONG ? "build" : "data";

const nothing = Object.assign(() => {}, { each: () => () => {} });

/** Tests of the long form; in the short one there are none such. */
export const itAtLength = IS_LONG ? it : (nothing as unknown as typeof it);
export const describeAtLength = IS_LONG ? describe : (nothing as unknown as typeof describe);
