import { append, type Child, h } from "../base/dom.js";
import { keepTogether } from "../text/en/base/unbroken.js";

/** An empty place of a page. */
const PLACE = /<(?<tag>\w+)(?<rest>(?: [^>]*)? data-place="(?<name>[\w-]+)"[^>]*)><\/\k<tag>>/g;

/**
 * Returns the HTML of a page with its places filled. Throws where a part has no place, or none of a page's places is
 * known.
 */
export function fillPlaces(html: string, parts: Readonly<Record<string, Child>>): string {
  const filled = new Set<string>();
  const text = html.replace(PLACE, (...found) => {
    const { tag, rest, name } = found.at(-1) as { tag: string; rest: string; name: string };
    filled.add(name);
    return `<${tag}${rest}>${htmlOf(parts[name])}</${tag}>`;
  });
  const homeless = Object.keys(parts).filter((name) => !filled.has(name));
  if (homeless.length > 0) throw new Error(`no place for ${homeless.join(", ")}`);
  return text;
}

/** Returns what can stand inside an element as HTML. */
export function htmlOf(child: Child): string {
  const holder = h("div");
  append(holder, [child]);
  keepTogether(holder);
  const inner = holder.innerHTML;
  return /="[^"]*&/.test(inner) ? withPlainAttributes(holder).innerHTML : inner;
}

/** What a browser may read as the name of a letter. */
const ENTITY = /&(?=#|[a-z]+(?![a-z=]))/i;

/** Returns a copy whose attributes are written such that they are read as they are: linkedom leaves "&" in them. */
function withPlainAttributes(holder: Element): Element {
  const copy = holder.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes])
      if (ENTITY.test(value)) element.setAttribute(name, value.replaceAll("&", "&amp;"));
  }
  return copy;
}
