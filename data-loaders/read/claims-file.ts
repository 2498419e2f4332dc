import { join } from "node:path";
import { type ClaimsFile, claimsFileSchema, claimsSections, unreadClaimsSchema } from "./claims.js";
import type { Problem } from "./problems.js";
import { type Source, shown } from "./sources.js";
import { readInput } from "./text-file.js";
import { readYaml, wordsOf, type YamlFile } from "./yaml.js";

/** What people read out of a source, and the ids of all its claims and events, malformed ones among them. */
export interface ReadClaims extends YamlFile<ClaimsFile> {
  ids: string[];
}

/** Returns what people read out of a source, or null where it has no claims.yaml that can be read. */
export function readClaims(source: Source, problems: Problem[]): ReadClaims | null {
  if (!source.files.includes("claims.yaml")) return null;
  const path = join(source.folder, "claims.yaml");
  const file = shown(path);
  const text = readInput(path, file, problems);
  if (text === null) return null;
  const whole = readYaml(file, text, claimsFileSchema, []);
  if (whole) return { ...whole, ids: idsOf(whole.value) };
  return readSoundEntries(file, text, problems);
}

/** Reads a file in which some entries are malformed: those are reported and left as holes, the others kept in place. */
function readSoundEntries(file: string, text: string, problems: Problem[]): ReadClaims | null {
  const yaml = readYaml(file, text, unreadClaimsSchema, problems);
  if (!yaml) return null;
  const sound: ClaimsFile = { claims: [], events: [], routes: [], not_claims: [] };
  for (const [section, { element }] of Object.entries(claimsSections)) {
    yaml.value[section as keyof ClaimsFile].forEach((entry, i) => {
      const parsed = element.safeParse(entry);
      if (parsed.success) (sound[section as keyof ClaimsFile] as unknown[])[i] = parsed.data;
      for (const issue of parsed.error?.issues ?? []) {
        const path = [section, i, ...issue.path];
        problems.push({ file, line: yaml.lineOf(path), message: wordsOf(issue, [section, i]) });
      }
    });
  }
  return { ...yaml, value: sound, ids: idsOf(yaml.value) };
}

function idsOf({ claims, events }: { claims: readonly unknown[]; events: readonly unknown[] }): string[] {
  return [...claims, ...events].map((entry) => `${(entry as { id?: unknown } | null)?.id}`);
}
