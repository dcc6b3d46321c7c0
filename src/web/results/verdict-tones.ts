import type { Told } from "../../modules/reports/index.ts";
import type { Tone } from "../ui/index.tsx";

export type Verdict = Told["effect"]["verdict"];

/** A failure is told as plainly as a success; red is for broken promises only. */
export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  worked: "good",
  "not-shown": "neutral",
  "made-worse": "warn",
};
