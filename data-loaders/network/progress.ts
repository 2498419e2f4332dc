import { visible } from "../read/hidden.js";

/** Says how far a run is. */
export interface Progress {
  show(done: number, total: number, name: string): void;
  note(text: string): void;
  end(): void;
}

const WIDTH = 24;

/** Where progress is shown, as far as it is needed: a bar on a terminal, lines elsewhere. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Returns a progress bar on a terminal, and plain lines where there is none. */
export function progressOn(screen: Screen): Progress {
  return screen.isTTY ? barOn(screen) : linesOn(screen);
}

function linesOn(screen: Screen): Progress {
  return {
    show: (done, total, name) => screen.write(`asking ${done + 1} of ${total}: ${name}\n`),
    note: (text) => screen.write(`  ${visible(text)}\n`),
    end: () => {},
  };
}

function barOn(screen: Screen): Progress {
  const clear = "\r\u001b[2K";
  let line = "";
  return {
    show(done, total, name) {
      const filled = Math.floor((done / total) * WIDTH);
      const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      line = `${bar} ${done} of ${total}  ${name}`.slice(0, (screen.columns ?? 80) - 1);
      screen.write(`${clear}${line}`);
    },
    note: (text) => screen.write(`${clear}${visible(text)}\n${line}`),
    end: () => screen.write(clear),
  };
}
