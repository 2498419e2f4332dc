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
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(HELP.test(words) ? usage : `${words}\n${usage}`);
  }
}

/** What Node says of whoever asks for help. */
const HELP = /^Unknown option '(-h|--help)'/;

/** Throws where npm kept options for itself that were meant for a command, as it does with all before a "--". */
export function assertPassed(options: Readonly<Record<string, unknown>>, usage: string, environment = process.env) {
  const kept = Object.keys(options).filter((name) => environment[`npm_config_${name}`] !== undefined);
  if (kept.length === 0) return;
  const names = kept.map((name) => `--${name}`).join(", ");
  throw new Error(`npm kept ${names} for itself; write -- after the name of the command\n${usage}`);
}

/** Throws where a command that takes no arguments is given any. */
export function assertNone(name: string, args: readonly string[]): void {
  if (args.length > 0) throw new Error(`"${args.join(" ")}": npm run ${name} takes no arguments`);
}
