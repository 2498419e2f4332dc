import { shown } from "../read/sources.js";
import { now } from "./fetch.js";
import { type Line, persist } from "./persist.js";
import type { Progress } from "./progress.js";
import type { Question } from "./service.js";
import type { Store, Stored } from "./store.js";

/** How a reply stands to what was stored before: there is none, it is the same or another, or it was not asked for. */
export interface Outcome {
  name: string;
  stored: Stored;
  kind: "new" | "same" | "changed" | "kept";
}

/** A reply is not asked for again within a day: a command that was ended goes on, and one of tomorrow is a new one. */
const DAY = 86_400_000;

/** What a run asks with, where it stores, and whether it asks for what it has too. */
export interface Run extends Omit<Line, "onWait"> {
  store: Store;
  isAgain: boolean;
  progress: Progress;
}

/**
 * Asks and stores one question after another, those whose replies are cut in parts. Throws at the first that gets no
 * answer, with what is stored by then.
 */
export async function collect(questions: readonly Question[], run: Run): Promise<Outcome[]> {
  const { store, progress } = run;
  const rest = [...questions];
  const outcomes: Outcome[] = [];
  const total = () => outcomes.length + rest.length;
  try {
    for (let question = rest[0]; question; question = rest[0]) {
      const show = () => progress.show(outcomes.length, total(), question.name);
      const outcome = await settled(question, run, show);
      rest.shift();
      if (outcome.stored.is_cut) rest.unshift(...question.parts());
      else outcomes.push(outcome);
    }
    return outcomes;
  } catch (error) {
    const there = outcomes.length + rest.filter((question) => store.find(question)?.is_cut === false).length;
    throw refusal(rest[0], error, `${there} of ${total()} replies are stored in ${shown(store.folder)}`);
  } finally {
    progress.end();
  }
}

async function settled(question: Question, run: Run, show: () => void): Promise<Outcome> {
  const { store, service } = run;
  const before = store.find(question);
  const { name } = question;
  if (before && !run.isAgain && isFresh(before, question)) return { name, stored: before, kind: "kept" };
  show();
  const onWait = (what: string, attempt: number) => run.progress.note(`${name}: ${what}; try ${attempt + 1} follows`);
  const answer = await persist(question, { ...run, onWait });
  if (answer.verdict.kind === "cut" && question.parts().length === 0) {
    throw new Error(`the reply is cut at ${answer.verdict.rows} records; ${service.advice.cut}`);
  }
  const hadParts = before?.is_cut ?? false;
  // Before the whole is there: whatever ends this between the two, nothing is stored twice.
  if (hadParts && answer.verdict.kind === "whole") store.forgetParts(question);
  const stored = store.keep(question, answer);
  if (!before || hadParts) return { name, stored, kind: "new" };
  return { name, stored, kind: before.sha256 === stored.sha256 ? "same" : "changed" };
}

function isFresh(stored: Stored, { address }: Question): boolean {
  return stored.address === address && Math.abs(now().getTime() - Date.parse(stored.asked)) < DAY;
}

function refusal(question: Question | undefined, error: unknown, stored: string): unknown {
  // What the system refuses, such as a full disk, is explained elsewhere.
  if (!(error instanceof Error) || "code" in error) return error;
  return new Error(`${question?.address}\n  ${error.message}.\n  ${stored}; the same command goes on from there.`);
}
