import { join } from "node:path";
import { type ClaimsFile, claimsFileSchema, claimsSections, unreadClaimsSchema } from "./claims.js";
import type { Problem } from "./problems.js";
import { type Source, shown } from "./sources.js";
import { readText } from "./text-file.js";
import { readYaml, type YamlFile } from "./yaml.js";

/** Returns what people read out of a source, or null where it has no claims.yaml. */
export function readClaims(source: Source, problems: Problem[]): YamlFile<ClaimsFile> | null {
  if (!source.files.includes("claims.yaml")) return null;
  const path = join(source.folder, "claims.yaml");
  const file = shown(path);
  const text = readText(path, file, problems);
  if (text === null) return null;
  const whole = readYaml(file, text, claimsFileSchema, []);
  if (whole) return whole;
  return readSoundEntries(file, text, problems);
}

/** Reads a file in which some entries are malformed: those are reported and left as holes, the others kept in place. */
function readSoundEntries(file: string, text: string, problems: Problem[]): YamlFile<ClaimsFile> | null {
  const yaml = readYaml(file, text, unreadClaimsSchema, problems);
  if (!yaml) return null;
  const sound: ClaimsFile = { claims: [], events: [], routes: [], not_claims: [] };
  for (const [section, { element }] of Object.entries(claimsSections)) {
    yaml.value[section as keyof ClaimsFile].forEach((entry, i) => {
      const parsed = element.safeParse(entry);
      if (parsed.success) (sound[section as keyof ClaimsFile] as unknown[])[i] = parsed.data;
      for (const issue of parsed.error?.issues ?? []) {
        const path = [section, i, ...issue.path];
        problems.push({ file, line: yaml.lineOf(path), message: `${path.join(".")}: ${issue.message}` });
      }
    });
  }
  return { ...yaml, value: sound };
}
