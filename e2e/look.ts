import type { Page } from "@playwright/test";

/** Everything a finger should be able to hit that is smaller than 44 px; links inside a sentence are no targets. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const controls =
      "a[href], button, summary, select, textarea, input:not([type=hidden]), [role=button], [role=tab], [role=switch]";
    const isInSentence = (element: Element) => element.tagName === "A" && element.closest("p, dd") !== null;
    const sizeOf = (element: HTMLElement) => {
      // A hidden radio or box is pressed by its label.
      // A link that is spread over its card is as large as the card.
      const isSpread = getComputedStyle(element, "::after").position === "absolute";
      const card = isSpread ? element.offsetParent : null;
      const boxes = [element, element.closest("label"), card].map((one) => one?.getBoundingClientRect());
      return {
        width: Math.max(...boxes.map((box) => box?.width ?? 0)),
        height: Math.max(...boxes.map((box) => box?.height ?? 0)),
      };
    };
    return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const { width, height } = sizeOf(element);
      const isForReadersOnly = width <= 1 || height <= 1;
      if (isForReadersOnly || isInSentence(element) || (width >= 43.5 && height >= 43.5)) return [];
      const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
      return [`${element.tagName} “${name}” ${Math.round(width)} × ${Math.round(height)}`];
    });
  });

export interface Stop {
  name: string;
  hasRing: boolean;
  isSeen: boolean;
}

/** Where the keyboard stands now; null once it has left the page. */
export const stopOf = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    // What is drawn for a control that is hidden itself: the label around it.
    const drawn = box.width <= 1 ? (element.closest("label") ?? element) : element;
    // A field with a unit beside it wears the ring on the frame around both.
    const hasRing = [drawn, drawn.parentElement].some((one) => {
      const { outlineStyle = "none", outlineWidth = "0" } = one ? getComputedStyle(one) : {};
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    const [shown = box] = drawn.getClientRects();
    const x = Math.min(Math.max(shown.x + shown.width / 2, 1), innerWidth - 2);
    const y = Math.min(Math.max(shown.y + shown.height / 2, 1), innerHeight - 2);
    const onTop = document.elementFromPoint(x, y);
    const isInside = shown.top >= -1 && shown.bottom <= innerHeight + 1;
    const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
    return {
      name: `${element.tagName} “${name}” at ${Math.round(x)},${Math.round(y)}`,
      hasRing,
      isSeen:
        onTop !== null &&
        (drawn.contains(onTop) || onTop.contains(drawn)) &&
        (isInside || shown.height > innerHeight),
    };
  });

/** Counts from the very first paint; what moves after a key press would not be counted by the browser itself. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as unknown as Shifted).shift += (entry as Shift).value;
    }).observe({ type: "layout-shift", buffered: true });
    type Shift = PerformanceEntry & { value: number };
    type Shifted = { shift: number };
  });

export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { shift: number }).shift);

/** Whatever is still on its way; an animation that was cut to nothing has ended long ago. */
export const movingParts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) => playState === "running" && Number(effect?.getTiming().duration) > 10,
        ).length,
  );

/** To the end and on, a screen at a time, with a frame for each to be drawn. */
export const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: "instant" });
      await frame();
    }
  });
