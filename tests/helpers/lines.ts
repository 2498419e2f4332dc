import { createHash } from "node:crypto";
import { formulaOfAddress } from "../../src/trace/address.js";

/** What is longer than this is told by its beginning, its length and its hash. */
const LONGEST = 160;

/** What most lines would say alike. */
const USUAL = /^(xmlns|paint-order|stroke-linejoin|role|font-size=12|fill=--ink|stroke-width=3\.5)(=|$)/;

/**
 * Returns what is drawn as lines to read: an element or a text each, indented by how deep it stands; an element that
 * holds nothing but another one stands before it on its line.
 */
export function linesOf(node: Node, depth = 0, before = ""): string[] {
  const start = before || " ".repeat(depth);
  if (node.nodeType === 3) return [`${start}“${node.textContent ?? ""}”`];
  if (node.nodeType !== 1) return [];
  const children = [...node.childNodes].filter(({ textContent, nodeType }) => nodeType !== 3 || textContent !== "");
  const [only] = children;
  const line = start + tagOf(node as Element);
  if (children.length === 1 && only) return linesOf(only, depth, `${line}${only.nodeType === 3 ? " " : " > "}`);
  return [line, ...children.flatMap((child) => linesOf(child, depth + 1))];
}

/** An element as a selector would name it, and its other attributes. */
function tagOf({ localName, attributes, id, classList }: Element): string {
  const name = [id ? `${localName}#${id}` : localName, ...classList].join(".");
  const said = [...attributes]
    .filter((attribute) => attribute.name !== "id" && attribute.name !== "class")
    .map((attribute) => attributeWords(attribute.name, attribute.value))
    .filter((words) => !USUAL.test(words));
  return [name, ...said.sort()].join(" ");
}

/** An attribute; the address of a number is told by its formula. */
function attributeWords(name: string, value: string): string {
  const formula = /href$/.test(name) ? formulaOfAddress(value) : null;
  if (formula !== null) return shortened(`=${formula}`);
  return value === "" ? name : `${name}=${shortened(value.replace(/^var\((.*)\)$/, "$1"))}`;
}

function shortened(value: string): string {
  const rounded = value.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
  if (rounded.length <= LONGEST) return /[\s“”]/.test(rounded) ? `"${rounded}"` : rounded;
  return `"${rounded.slice(0, 30)}… ${rounded.length} signs, hash ${hashOf(rounded)}"`;
}

/** Returns a short hash of a text. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
