import { h } from "../base/dom.js";

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

/**
 * Returns a slider between two numbers, its value beside it; `marks` are values one may want exactly, a button each.
 */
export function slider(
  label: string,
  {
    from,
    to,
    step,
    initial,
    marks,
  }: { from: number; to: number; step: number; initial: number; marks: readonly Choice<number>[] },
): Control<number> {
  const id = `slider-${label.replace(/\W+/g, "-").toLowerCase()}`;
  const digits = String(step).split(".")[1]?.length ?? 0;
  const shown = h("output", { for: id, class: "rule" });
  const list = h(
    "datalist",
    { id: `${id}-marks` },
    marks.map(({ value }) => h("option", { value })),
  );
  const range = h("input", {
    id,
    type: "range",
    min: from,
    max: to,
    step,
    list: list.id,
    value: initial,
    oninput: () => set(Number(range.value)),
  });
  const buttons = marks.map(({ value, label: words }) =>
    h("button", { class: "plain rule", type: "button", onclick: () => jump(value) }, words),
  );
  const control = withValue(
    h(
      "div",
      { class: "control slider" },
      h("label", { for: id }, label),
      range,
      shown,
      list,
      h("div", { class: "choices" }, buttons),
    ),
    initial,
  );
  function set(value: number) {
    control.value = value;
    shown.textContent = value.toFixed(digits);
  }
  function jump(value: number) {
    range.value = String(value);
    set(value);
    range.dispatchEvent(new Event("input", { bubbles: true }));
  }
  set(initial);
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
