import type { Page } from "playwright-core";

/**
 * Returns what a pointer can hardly hit on a page, told by its place in it: targets lower or narrower than `least`
 * pixels, but for links in sentences, marks of drawings (of which the nearest is taken) and, for a mouse, those that
 * have as much room around them. `skip` are places where others are as good as well.
 */
export async function smallTargets(page: Page, { least, skip }: { least: number; skip: string }): Promise<string[]> {
  return page.evaluate(
    ({ least: size, skip: skipped }) => {
      const isClipped = (target: Element | null): boolean =>
        target !== null && (getComputedStyle(target).clipPath !== "none" || isClipped(target.parentElement));
      const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")]
        .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest(`svg, ${skipped}`))
        .map((target) => {
          const { left, top, width, height } = (target.closest("label") ?? target).getBoundingClientRect();
          return { target, left, top, width, height, x: left + width / 2, y: top + height / 2 };
        })
        .filter(({ left, width }) => width > 2 && left + width > 0)
        .filter(({ target }) => !isClipped(target));
      const isInSentence = (target: HTMLElement) => {
        const display = getComputedStyle(target).display;
        let block = target.parentElement;
        while (block && /inline|contents/.test(getComputedStyle(block).display)) block = block.parentElement;
        const around = (block?.textContent ?? "").replace(target.textContent ?? "", "").replace(/[\s·,|]/g, "");
        const others = [...(block?.querySelectorAll("a") ?? [])].map((link) => link.textContent ?? "").join("");
        return /inline/.test(display) && around.length > others.replace(/[\s·,|]/g, "").length;
      };
      const isSmall = ({ width, height }: { width: number; height: number }) =>
        width < size - 0.5 || height < size - 0.5;
      const hasRoom = (own: (typeof all)[number]) =>
        all.every((other) => {
          if (other === own || other.target.contains(own.target) || own.target.contains(other.target)) return true;
          const dx = Math.max(other.left - own.x, 0, own.x - other.left - other.width);
          const dy = Math.max(other.top - own.y, 0, own.y - other.top - other.height);
          const between = isSmall(other) ? Math.hypot(other.x - own.x, other.y - own.y) - size / 2 : Math.hypot(dx, dy);
          return between >= size / 2;
        });
      return all
        .filter((own) => isSmall(own) && !isInSentence(own.target) && !(size === 24 && hasRoom(own)))
        .map(({ target, width, height }) => {
          const places = [target, target.parentElement, target.parentElement?.parentElement].map(
            (place) => `${place?.localName}.${place?.className}`,
          );
          return `${places.join(" < ")}: ${Math.round(width)} × ${Math.round(height)}`;
        });
    },
    { least, skip },
  );
}

/** Returns how many times a reader presses Tab from the top of a page to its end. */
export async function tabStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>("a, button, input, select, textarea, summary, [tabindex]");
    const stops = [...all].filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }));
    const nameOf = (one: HTMLElement, i: number) =>
      one instanceof HTMLInputElement && one.type === "radio" ? one.name : i;
    return new Set(stops.map(nameOf)).size;
  });
}
