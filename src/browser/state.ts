import { BETWEEN } from "../controls/controls.js";
import type { State } from "../views/view.js";

/** Returns the state that the query of an address holds. */
export function stateOf(query: string): State {
  return Object.fromEntries(new URLSearchParams(query));
}

/** Returns a state as the query of an address. */
export function queryOf(state: State): string {
  return new URLSearchParams(state).toString();
}

/** Returns the state that the controls of the page stand in; several values of one name are joined. */
export function stateOfControls(forms: Iterable<HTMLFormElement>): State {
  const values = new Map<string, string[]>();
  for (const form of forms) {
    for (const element of form.elements) {
      const { name, value } = element as HTMLInputElement;
      if (name === "") continue;
      const own = values.get(name) ?? [];
      const isOff = element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type) && !element.checked;
      values.set(name, isOff ? own : [...own, value]);
    }
  }
  return Object.fromEntries([...values].map(([name, own]) => [name, own.join(BETWEEN)]));
}
