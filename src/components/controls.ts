import { h } from "./dom.js";

/** A choice in words: the value it stands for and what a person reads. */
export interface Choice<T> {
  value: T;
  label: string;
  group?: string;
}

/** An element with a `value` that sends "input" when it changes, as Framework's view() expects. */
export type Control<T> = HTMLElement & { value: T };

function withValue<T>(element: HTMLElement, value: T): Control<T> {
  return Object.assign(element, { value });
}

/** Returns a drop-down list of choices, grouped where they say a group. */
export function select<T>(label: string, choices: readonly Choice<T>[], initial?: T): Control<T> {
  const start = Math.max(
    0,
    choices.findIndex((choice) => choice.value === initial),
  );
  const option = (choice: Choice<T>) => {
    const index = choices.indexOf(choice);
    return h("option", { value: index, selected: index === start }, choice.label);
  };
  const groups = [...new Set(choices.map((choice) => choice.group))];
  const options = groups.flatMap((group) => {
    const members = choices.filter((choice) => choice.group === group).map(option);
    return group === undefined ? members : [h("optgroup", { label: group }, members)];
  });
  const id = `select-${label.replace(/\W+/g, "-").toLowerCase()}`;
  const list = h("select", { id }, options);
  const control = withValue(
    h("div", { class: "control" }, h("label", { for: id }, label), list),
    choices[start]?.value as T,
  );
  list.addEventListener("input", () => {
    control.value = choices[Number(list.value)]?.value as T;
  });
  return control;
}

/** Returns one choice among few, all in sight. */
export function radio<T>(label: string, choices: readonly Choice<T>[], initial?: T): Control<T> {
  const name = `radio-${label.replace(/\W+/g, "-").toLowerCase()}`;
  const start = Math.max(
    0,
    choices.findIndex((choice) => choice.value === initial),
  );
  const inputs = choices.map((choice, i) =>
    h(
      "label",
      {},
      h("input", {
        type: "radio",
        name,
        checked: i === start,
        oninput: () => {
          control.value = choice.value;
        },
      }),
      choice.label,
    ),
  );
  const control = withValue(
    h("fieldset", { class: "control" }, h("legend", {}, label), h("div", { class: "choices" }, inputs)),
    choices[start]?.value as T,
  );
  return control;
}

/** Returns any number of choices; the value is the list of those ticked, in the order given. */
export function checks<T>(label: string, choices: readonly Choice<T>[], initial: readonly T[]): Control<T[]> {
  const boxes = choices.map((choice) =>
    h("input", { type: "checkbox", checked: initial.includes(choice.value), oninput: update }),
  );
  const control = withValue<T[]>(
    h(
      "fieldset",
      { class: "control" },
      h("legend", {}, label),
      h(
        "div",
        { class: "choices" },
        choices.map((choice, i) => h("label", {}, boxes[i] ?? null, choice.label)),
      ),
    ),
    [],
  );
  function update() {
    control.value = choices.filter((_, i) => boxes[i]?.checked).map((choice) => choice.value);
  }
  update();
  return control;
}

/** Returns several controls in a row; the value is an object of theirs. */
export function form<T extends Record<string, Control<unknown>>>(
  controls: T,
): Control<{ [K in keyof T]: T[K]["value"] }> {
  type Values = { [K in keyof T]: T[K]["value"] };
  const values = () =>
    Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.value])) as Values;
  const element = withValue(h("form", { class: "controls" }, ...Object.values(controls)), values());
  element.addEventListener("input", () => {
    element.value = values();
  });
  element.addEventListener("submit", (event) => event.preventDefault());
  return element;
}
