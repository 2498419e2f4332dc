/**
 * Goes to the element that the address names once it is there, opening the `<details>` around it: what scripts draw is
 * not yet on the page when the browser looks for it. Returns a function that stops listening to further addresses.
 */
export function landOnAddress(): () => void {
  const land = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return false;
    for (let element: Element | null = target; element; element = element.parentElement) {
      if (element instanceof HTMLDetailsElement) element.open = true;
    }
    target.scrollIntoView();
    return true;
  };
  let moved = false;
  const stop = () => {
    moved = true;
  };
  for (const event of ["wheel", "touchmove", "keydown"]) addEventListener(event, stop, { once: true, passive: true });
  // What stands above grows while it is drawn, so the place is sought again until it rests or the reader moves.
  const grow = new ResizeObserver(() => !moved && location.hash !== "" && land());
  grow.observe(document.body);
  const timer = setTimeout(() => grow.disconnect(), 3000);
  addEventListener("hashchange", land);
  return () => {
    removeEventListener("hashchange", land);
    grow.disconnect();
    clearTimeout(timer);
  };
}
