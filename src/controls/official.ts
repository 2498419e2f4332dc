import { qualityWords } from "../text/en/quality.js";
import { checks } from "./controls.js";

/** What the address says where official statistics alone are asked for. */
export const ONLY = "only";

/** Returns the choice to see official statistics only. */
export function officialOnly(isOn: boolean): HTMLElement {
  return checks({
    name: "official",
    label: qualityWords.control,
    choices: [{ value: ONLY, label: qualityWords.official }],
    values: isOn ? [ONLY] : [],
  });
}
