import { type Child, h } from "../base/dom.js";
import { controlWords } from "../text/en/controls.js";

/** A choice: what the address says for it and what a person reads. */
export interface Choice {
  value: string;
  label: string;
  group?: string;
}

/** What every control has: the name of its value in the address, and a label. */
interface Named {
  name: string;
  label: string;
}

/** What stands between several values of one name in an address. */
export const BETWEEN = ".";

/** Returns a form of controls in a row; those that are seldom needed are folded away under `more`. */
export function form(controls: readonly Child[], { more = [], label }: { more?: readonly Child[]; label: string }) {
  return h(
    "form",
    { class: "controls", "aria-label": label, "data-controls": true },
    controls,
    more.length > 0 &&
      h("details", { class: "more" }, h("summary", {}, controlWords.more), h("div", { class: "controls" }, more)),
  );
}

/** Returns a drop-down list of choices, grouped where they say a group. */
export function select({
  name,
  label,
  choices,
  value,
}: Named & { choices: readonly Choice[]; value: string | undefined }) {
  const option = (choice: Choice) =>
    h("option", { value: choice.value, selected: choice.value === value }, choice.label);
  const groups = [...new Set(choices.map((choice) => choice.group))];
  const options = groups.map((group) => {
    const members = choices.filter((choice) => choice.group === group).map(option);
    return group === undefined ? members : h("optgroup", { label: group }, members);
  });
  const id = `control-${name}`;
  return h("div", { class: "control" }, h("label", { for: id }, label), h("select", { id, name }, options));
}

/** Returns one choice among few, all in sight. */
export function radio({
  name,
  label,
  choices,
  value,
}: Named & { choices: readonly Choice[]; value: string | undefined }) {
  return group(label, "radio", name, choices, (choice) => choice.value === value);
}

/** Returns any number of choices. */
export function checks({
  name,
  label,
  choices,
  values,
}: Named & { choices: readonly Choice[]; values: readonly string[] }) {
  return group(label, "checkbox", name, choices, (choice) => values.includes(choice.value));
}

/** Returns a number on a scale, what it stands at, and marks to jump to: buttons that set it. */
export function slider({
  name,
  label,
  from,
  to,
  step,
  value,
  marks,
}: Named & { from: number; to: number; step: number; value: string; marks: readonly Choice[] }) {
  const id = `control-${name}`;
  const range = { type: "range", id, name, min: from, max: to, step, value };
  return h(
    "div",
    { class: "control slider" },
    h("label", { for: id }, label),
    h("div", { class: "choices" }, h("input", range), h("output", { for: id, class: "rule" }, value)),
    h(
      "div",
      { class: "choices marks" },
      marks.map((mark) =>
        h("button", { class: "plain rule", type: "button", "data-set": name, "data-value": mark.value }, mark.label),
      ),
    ),
  );
}

function group(
  label: string,
  type: "radio" | "checkbox",
  name: string,
  choices: readonly Choice[],
  isOn: (choice: Choice) => boolean,
) {
  return h(
    "fieldset",
    { class: "control" },
    h("legend", {}, label),
    h(
      "div",
      { class: "choices" },
      choices.map((choice) =>
        h("label", {}, h("input", { type, name, value: choice.value, checked: isOn(choice) }), choice.label),
      ),
    ),
  );
}
