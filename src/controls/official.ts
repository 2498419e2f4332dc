import { qualityWords } from "../text/en/quality.js";
import { checks } from "./controls.js";

/** What the address says where official statistics alone are asked for. */
export const ONLY = "only";

/** Returns the choice to see official statistics only. */
export function officialOnly(isOn: boolean): HTMLElement {
  const control = checks({
    name: "official",
    label: qualityWords.control,
    choices: [{ value: ONLY, label: qualityWords.official }],
    values: isOn ? [ONLY] : [],
  });
  // Its one choice says all; a heading over it would take a line of a small screen.
  control.querySelector("legend")?.classList.add("visually-hidden");
  return control;
}
