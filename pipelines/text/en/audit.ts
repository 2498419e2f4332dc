/** What is said of a check whose figures no source states. */
export const NOTHING_TO_CHECK = "No source here gives what this check needs.";

/** Why, in a few words, where a check has none of its own. */
export const SIDES = "{left} against {right}";

/** What stands for a figure that is not there. */
export const NOT_STATED = "(not given)";
