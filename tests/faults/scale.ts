/** Whether faults are tried at length, as the long tests do, or those that matter most alone. */
export const IS_LONG = process.env["FAULTS"] === "long";
