// Loaded before a program (node --import): its clock is ahead by CLOCK_AHEAD milliseconds. What is native sees the
// clock of the machine; nothing of what is built asks it there.
const ahead = Number(process.env.CLOCK_AHEAD ?? 0);
const { now } = Date;

globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [now() + ahead] : given));
  }
  static now() {
    return now() + ahead;
  }
};
