import { describe, expect, it } from "vitest";
import { progressOn } from "../../../data-loaders/network/progress.js";

function shownOn(screen: { isTTY?: boolean; columns?: number }): string {
  let shown = "";
  const progress = progressOn({ ...screen, write: (text: string) => (shown += text) });
  progress.show(1, 4, "kaz-afg-annual-2010-2024");
  progress.note("the server answered \u001b[2J");
  progress.end();
  return shown;
}

describe("progress", () => {
  it("is a bar on a terminal, never wider than it is, which goes when all is done", () => {
    const wide = shownOn({ isTTY: true, columns: 100 });
    expect(wide).toContain(`${"█".repeat(6)}${"░".repeat(18)} 1 of 4  kaz-afg-annual-2010-2024`);
    expect(wide).toContain("the server answered \\u001b[2J\n");
    expect(wide.endsWith("\r\u001b[2K")).toBe(true);
    const lines = shownOn({ isTTY: true, columns: 30 }).split("\r\u001b[2K");
    expect(lines.filter((line) => !line.includes("server") && line.length >= 30)).toEqual([]);
  });

  it("is plain lines where there is none", () => {
    expect(shownOn({})).toBe("asking 2 of 4: kaz-afg-annual-2010-2024\n  the server answered \\u001b[2J\n");
  });
});
