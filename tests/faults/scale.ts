/** Whether faults are tried at length, as the long tests do, or those that matter most alone. */
export const IS_LONG = process.env["FAULTS"] === "long";

/** What is disturbed: tables alone take a third of the time of a site. */
export const COMMAND = IS_LONG ? "build" : "data";
