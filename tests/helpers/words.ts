import { parseAst } from "vitest/node";

/** Words in code, and the line where they stand. */
export interface Found {
  line: number;
  text: string;
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** How strings at a place of the code are read: not by people, by people where they look like it, or surely by them. */
type Readers = "none" | "perhaps" | "people";

type Part = readonly [unknown, Readers];

/** Returns the strings of a file of TypeScript that people read: on pages, in drawings and in what is copied. */
export function wordsIn(code: string): Found[] {
  const found: Found[] = [];
  const visit = (value: unknown, readers: Readers): void => {
    if (readers === "none") return;
    if (Array.isArray(value)) for (const item of value) visit(item, readers);
    if (!isNode(value)) return;
    const text = textOf(value);
    if (text !== null && (readers === "people" ? /\p{L}{2}/u.test(text) : isPhrase(text))) {
      found.push({ line: code.slice(0, value.start).split("\n").length, text });
    }
    for (const [part, own] of partsOf(value, readers)) visit(part, own);
  };
  visit(parseAst(code, { lang: "ts" }), "perhaps");
  return found;
}

/** Several words, or one that is written as a heading is; formulas, colours, transforms and markup are no words. */
function isPhrase(text: string): boolean {
  const words = text.replace(/<[^<>]*>?|\[\w+\]|\b[\w-]+\(|--[\w-]+/g, "");
  return (/\s/.test(words) && /\p{Ll}{3}/u.test(words)) || /^\p{Lu}\p{Ll}+[:.,]?$/u.test(words);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function textOf({ type, value }: Node): string | null {
  if (type === "Literal") return typeof value === "string" ? value : null;
  return type === "TemplateElement" ? (value as { cooked: string }).cooked : null;
}

/** Attributes of elements and options of drawings that people read or hear; the others are for machines. */
const READ =
  /^(alt|aria-?(description|label|roledescription|valuetext)|data-words|label|placeholder|summary|title|tip)$/i;

/** Properties that put text into an element. */
const WRITTEN = new Set(["innerText", "textContent", "title", "placeholder", "ariaLabel"]);

/** Functions that make elements: a name, attributes, then what people read. */
const ELEMENTS = new Set(["h", "s"]);

/** Which arguments of functions are read, by their places; no places are all. */
const TEXTS = new Map<string, readonly number[]>([
  ["sentence", []],
  ["textOf", []],
  ["append", []],
  ["replaceChildren", []],
  ["counted", [1, 2, 3]],
  ["label", [0]],
  ["stated", [0]],
  ["computed", [0, 2]],
  ["rule", [0]],
  ["aboutLink", [0]],
  ["aboutFormula", [0]],
]);

/** Functions whose result is read by those who read what it stands in. */
const EACH = new Set(["map", "flatMap"]);

/** Functions whose strings are names of things in code: selectors, attributes, events, separators. */
const MACHINES =
  /^(querySelector(All)?|closest|matches|split|includes|(starts|ends)With|addEventListener|getAttribute)$/;

/** The parts of a node that can hold strings, each with who reads them. */
function partsOf(node: Node, readers: Readers): readonly Part[] {
  const { type } = node;
  if (/^(Import|ExportAll|Throw|TSType|TSInterface|TSLiteral)/.test(type)) return [];
  if (type === "NewExpression" && /(Error|RegExp|URL)$/.test(nameOf(node["callee"]))) return [];
  if (type === "BinaryExpression" && /^[!=]==$/.test(String(node["operator"]))) return [];
  if (type === "CallExpression") return argumentsOf(node, readers);
  if (type === "Property") return [[node["value"], readersOf(nameOf(node["key"]), readers)]];
  if (type === "AssignmentExpression" && WRITTEN.has(nameOf(node["left"]))) return [[node["right"], "people"]];
  if (type === "MemberExpression") return [[node["object"], readers]];
  if (type === "ConditionalExpression") {
    return [
      [node["test"], "perhaps"],
      [node["consequent"], readers],
      [node["alternate"], readers],
    ];
  }
  if (type === "TemplateLiteral") {
    const isRead = (node["quasis"] as Node[]).some((quasi) => isPhrase(textOf(quasi) ?? ""));
    return [
      [node["quasis"], readers],
      [node["expressions"], isRead ? "people" : readers],
    ];
  }
  return Object.values(node).map((part) => [part, readers]);
}

function argumentsOf({ callee, arguments: given }: Node, readers: Readers): readonly Part[] {
  const name = nameOf(callee);
  const all = given as Node[];
  const called: Part = [callee, "perhaps"];
  if (MACHINES.test(name)) return [called];
  if (ELEMENTS.has(name)) return [...attributesOf(all[1]), [all.slice(2), "people"]];
  if (name === "setAttribute") return [[all[1], readersOf(nameOf(all[0]), "none")]];
  const read = TEXTS.get(name);
  if (!read) return [called, [all, EACH.has(name) ? readers : "perhaps"]];
  return all.map((one, i): Part => [one, read.length === 0 || read.includes(i) ? "people" : "none"]);
}

function attributesOf(attributes: Node | undefined): readonly Part[] {
  if (attributes?.type !== "ObjectExpression") return [];
  return (attributes["properties"] as Node[]).map((one): Part => [one["value"], readersOf(nameOf(one["key"]), "none")]);
}

function readersOf(name: string, others: Readers): Readers {
  return READ.test(name) ? "people" : name === "class" ? "none" : others;
}

/** The name of a variable, a key, or the last of a chain. */
function nameOf(value: unknown): string {
  if (!isNode(value)) return "";
  return value.type === "MemberExpression" ? nameOf(value["property"]) : String(value["name"] ?? value["value"] ?? "");
}
