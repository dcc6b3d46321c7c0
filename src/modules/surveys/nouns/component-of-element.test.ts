import { describe, expect, it } from "vitest";
import { elements } from "../../../analytics/survey/elements.ts";
import { componentOfElement } from "./component-of-element.ts";

describe("elements of the survey and components of the standard (STD-15)", () => {
  it("are linked by their keys; the time of the survey is the time limit of the standard", () => {
    expect(elements.map(({ key }) => [key, componentOfElement(key)])).toEqual([
      ["requirements", "requirements"],
      ["procedure", "procedure"],
      ["completionTime", "timeLimit"],
      ["fee", "fee"],
      ["product", "product"],
      ["staffCompetence", "staffCompetence"],
      ["staffConduct", "staffCompetence"],
      ["complaintHandling", "complaintHandling"],
      ["facilities", "facilities"],
    ]);
  });

  it("are not linked where the standard knows no such component", () => {
    expect(componentOfElement("pledge")).toBeNull();
  });
});
