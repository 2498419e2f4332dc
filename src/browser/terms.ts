/**
 * An explained word shows its meaning by the style sheet alone. Where a finger cannot point without pressing, the first
 * press shows it and the next one follows the link; Escape hides it until the word is left.
 */
export function explainTerms(): void {
  let touched: Element | null = null;
  const termAt = (target: EventTarget | null) => (target instanceof Element ? target.closest("a.term") : null);
  document.addEventListener("pointerdown", ({ pointerType, target }) => {
    const word = termAt(target);
    touched = pointerType === "touch" && word !== document.activeElement ? word : null;
  });
  document.addEventListener(
    "click",
    (event) => {
      const word = termAt(event.target);
      if (!word || word !== touched) return;
      event.preventDefault();
      (word as HTMLElement).focus();
    },
    { capture: true },
  );
  const hush = (isHushed: boolean) => (event: Event) => {
    const word = termAt(event.target) ?? document.querySelector("a.term:hover");
    word?.toggleAttribute("data-hushed", isHushed);
  };
  document.addEventListener("keydown", (event) => event.key === "Escape" && hush(true)(event));
  for (const event of ["focusout", "pointerout"]) document.addEventListener(event, hush(false));
}
