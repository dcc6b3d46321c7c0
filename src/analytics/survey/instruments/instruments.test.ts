import { describe, expect, it } from "vitest";
import { itemsByElement } from "../instrument.ts";
import { channelQuestions } from "./channel-questions.ts";
import { fourteenElements } from "./fourteen-elements.ts";
import { nineQuestions } from "./nine-questions.ts";

describe("instruments as data (SKM section 6)", () => {
  it("defines complaints as number 8 and asks facilities as number 8", () => {
    expect(nineQuestions.elements[7]?.key).toBe("complaintHandling");
    expect(nineQuestions.items[7]?.key).toBe("facilities");
  });

  it("has 16 items on line, 14 at the counter and 17 for both", () => {
    expect(channelQuestions("online").items).toHaveLength(16);
    expect(channelQuestions("offline").items).toHaveLength(14);
    expect(channelQuestions("hybrid").items).toHaveLength(17);
  });

  it.each([
    nineQuestions,
    channelQuestions("online"),
    channelQuestions("offline"),
    channelQuestions("hybrid"),
    fourteenElements,
  ])("$key asks every element, and every item belongs to one", (instrument) => {
    const asked = itemsByElement(instrument);
    expect(asked.every((positions) => positions.length > 0)).toBe(true);
    expect(asked.flat().toSorted((a, b) => a - b)).toEqual([...instrument.items.keys()]);
    expect(new Set(instrument.items.map(({ key }) => key)).size).toBe(instrument.items.length);
    expect(instrument.items.every(({ labels }) => labels.length === 4)).toBe(true);
  });

  it("keeps four conduct items on line", () => {
    const online = channelQuestions("online");
    const conduct = online.elements.findIndex(({ key }) => key === "staffConduct");
    expect(itemsByElement(online)[conduct]).toHaveLength(4);
  });
});
