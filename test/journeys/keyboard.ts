import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Somebody who has no mouse: everything is reached by Tab, and what has the focus is seen to have it. */
export type Keyboard = {
  /** Tabs on until what is focused has this name. @throws when a whole round does not meet it */
  reaches(name: string): Promise<void>;
  /** Reaches a field and types into it. */
  types(field: string, text: string): Promise<void>;
  /** Reaches a link or button and presses Enter; waits for the page that follows. */
  enters(name: string): Promise<void>;
  /** Reaches a choice and takes it with the space bar. */
  takes(choice: string): Promise<void>;
};

/** What has the focus, as it is named: by its label, its title, or its own words. */
const focused = `(() => {
  const element = document.activeElement;
  // A link of a drawing is named by its title.
  const title = element.querySelector(":scope > title")?.textContent;
  const words = element.labels?.[0]?.textContent ?? title ?? element.textContent;
  const { outlineStyle, boxShadow } = getComputedStyle(element);
  return [words.replace(/\\s+/g, " ").trim(), outlineStyle !== "none" || boxShadow !== "none"];
})()`;

export function keyboardOf(page: Page): Keyboard {
  const reaches = async (name: string) => {
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press("Tab");
      const [words, isSeen] = (await page.evaluate(focused)) as [string, boolean];
      if (words !== name) continue;
      expect(isSeen, `the focus on "${name}" can be seen`).toBe(true);
      return;
    }
    throw new Error(`the keyboard does not reach "${name}" on ${page.url()}`);
  };
  return {
    reaches,
    types: async (field, text) => {
      await reaches(field);
      await page.keyboard.type(text);
    },
    enters: async (name) => {
      await reaches(name);
      await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
      await page.waitForLoadState("load");
    },
    takes: async (choice) => {
      await reaches(choice);
      await page.keyboard.press("Space");
    },
  };
}
