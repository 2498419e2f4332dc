import { nearest } from "./read/problems.js";

/** Returns the command of a name; throws an Error that says which there are. */
export function commandIn<T>(commands: Readonly<Record<string, T>>, name: string): T {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command;
  const names = Object.keys(commands);
  const hint = nearest(name, names);
  throw new Error(
    `unknown command "${name}"${hint ? `; did you mean ${hint}? Known` : "; known"}: ${names.join(", ")}`,
  );
}

/** Returns what reading arguments gives; what is wrong with them is thrown with how they are written. */
export function inUsage<T>(usage: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}
