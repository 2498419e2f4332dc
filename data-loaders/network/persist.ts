import { setTimeout as sleep } from "node:timers/promises";
import pRetry from "p-retry";
import { type Answer, judged, Passing } from "./answers.js";
import { ask, now } from "./fetch.js";
import type { Question, Service } from "./service.js";

/** How long a service is given to answer, how often it is asked, and how long between: in milliseconds. */
export interface Patience {
  timeout: number;
  tries: number;
  firstWait: number;
  longestWait: number;
}

export const PATIENCE: Patience = { timeout: 180_000, tries: 5, firstWait: 1_000, longestWait: 120_000 };

/** What a question is asked with: one after another, in the order and at the rate of `inTurn`. */
export interface Line {
  service: Service;
  patience: Patience;
  key: string | null;
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Is called before each wait with what went wrong. */
  onWait(what: string, attempt: number): void;
}

/** Asks until there is an answer. Throws what went wrong and what to do, after so many tries as patience allows. */
export async function persist(question: Question, { service, patience, key, inTurn, onWait }: Line): Promise<Answer> {
  const attempt = async () => {
    const reply = await inTurn(() => ask(question.address, question.headers, patience.timeout)).catch((error) => {
      throw new Passing(error.message);
    });
    return judged(reply, question, service, key);
  };
  let tries = 0;
  try {
    return await pRetry(attempt, {
      retries: patience.tries - 1,
      minTimeout: patience.firstWait,
      maxTimeout: patience.longestWait,
      randomize: true,
      onFailedAttempt: ({ attemptNumber }) => {
        tries = attemptNumber;
      },
      shouldRetry: async ({ error }) => {
        if (!(error instanceof Passing) || error.wait > patience.longestWait) return false;
        onWait(error.message, tries);
        await sleep(error.wait);
        return true;
      },
    });
  } catch (error) {
    if (!(error instanceof Passing)) throw error;
    if (error.wait > patience.longestWait) throw new Error(`${error.message}; ${until(error.wait)}`);
    throw new Error(`${error.message}, at the last of ${tries} tries; try again later`);
  }
}

function until(wait: number): string {
  const when = new Date(now().getTime() + wait).toISOString().replace("T", " at ").slice(0, 22);
  return `it asks to wait for ${Math.ceil(wait / 1000)} s: run the command again after ${when} UTC`;
}
