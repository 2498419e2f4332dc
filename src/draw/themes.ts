import { readFileSync } from "node:fs";
import type { Theme } from "../charts/picture.js";

/** Returns the colours of both themes, as the style sheet defines them. */
export function themes(): { light: Theme; dark: Theme } {
  const css = readFileSync(new URL("../styles/theme.css", import.meta.url), "utf8");
  const [, light = "", dark = ""] = /:root \{([^}]*)\}[\s\S]*?:root \{([^}]*)\}/.exec(css) ?? [];
  const read = (block: string) =>
    [...block.matchAll(/(--[\w-]+): (#\w+);/g)].map(([, name = "", value = ""]) => [name, value] as const);
  return { light: new Map(read(light)), dark: new Map([...read(light), ...read(dark)]) };
}
