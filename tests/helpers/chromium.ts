import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** Where systems keep their browsers. */
const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["ProgramFiles", "ProgramFiles(x86)"].flatMap((variable) => {
    const programs = process.env[variable];
    if (programs === undefined) return [];
    return [`${programs}/Google/Chrome/Application/chrome.exe`, `${programs}/Microsoft/Edge/Application/msedge.exe`];
  }),
];

/** Starts a real browser: CHROME_PATH, one of the system, or the one in the npm package, which is for Linux on x64. */
export async function openBrowser(): Promise<Browser> {
  const system = process.env["CHROME_PATH"] ?? SYSTEM.find((path) => existsSync(path));
  if (!system && (process.platform !== "linux" || process.arch !== "x64")) {
    throw new Error("no browser found: install Chrome, Chromium or Edge, or say where one is: CHROME_PATH=…");
  }
  return playwright.launch({
    executablePath: system ?? (await chromium.executablePath()),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}
