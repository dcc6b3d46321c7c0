import type { VariantTable } from "../../eventlog/event-log.ts";
import type { PetriNet, Transition } from "./petri-net.ts";
import { type SilentWay, TokenGame } from "./token-game.ts";

export type ReplayFitness = {
  readonly fittingShare: number;
  readonly averageTraceFitness: number;
  readonly logFitness: number;
};

/** Tokens of one replay. */
type Count = { produced: number; consumed: number; missing: number; remaining: number };

/**
 * How well the log fits the model, by moving tokens: (1 - missing / consumed) / 2 + (1 - remaining / produced) / 2. Silent
 * steps are taken by the shortest way, which is a heuristic: where an alignment can be had, it is the better figure.
 * Events that the model does not know are passed over.
 * @source A. Rozinat, W. M. P. van der Aalst (2008), Conformance checking of processes based on monitoring real behavior,
 *   Information Systems 33, 64-95
 */
export function replayFitness(net: PetriNet, { activities, variants }: VariantTable): ReplayFitness {
  const game = new TokenGame(net);
  const total: Count = { produced: 0, consumed: 0, missing: 0, remaining: 0 };
  let [cases, fitting, sum] = [0, 0, 0];
  for (const { path, cases: count } of variants) {
    const replay = new Replay(game);
    for (const activity of path) replay.event(activities[activity] ?? "");
    const tokens = replay.end();
    cases += count;
    fitting += tokens.missing === 0 && tokens.remaining === 0 ? count : 0;
    sum += count * fitness(tokens);
    for (const key of ["produced", "consumed", "missing", "remaining"] as const)
      total[key] += count * tokens[key];
  }
  return { fittingShare: fitting / cases, averageTraceFitness: sum / cases, logFitness: fitness(total) };
}

function fitness({ produced, consumed, missing, remaining }: Count): number {
  return (1 - missing / consumed) / 2 + (1 - remaining / produced) / 2;
}

/** One path on its way through the net. */
class Replay {
  readonly #game: TokenGame;
  readonly #count: Count = { produced: 1, consumed: 0, missing: 0, remaining: 0 };
  #marking: number;

  constructor(game: TokenGame) {
    this.#game = game;
    this.#marking = game.initial;
  }

  /** Takes the silent steps that bring the tokens it needs, where there are such, then the step of the event. */
  event(label: string): void {
    const [transition] = this.#game.byLabel.get(label) ?? [];
    if (transition === undefined) return;
    const whole = this.#game.silentWay(this.#marking, transition.from);
    if (whole !== null) this.#go(whole);
    else for (const place of transition.from) this.#go(this.#game.silentWay(this.#marking, [place]));
    this.#count.missing += this.#game.missing(this.#marking, transition);
    this.#marking = this.#game.fire(this.#marking, transition);
    this.#moved(transition);
  }

  /** Goes silently to the end and to where the fewest tokens are left over, and counts those that are. */
  end(): Count {
    this.#go(this.#game.silentWay(this.#marking, [this.#game.end]));
    if (this.#game.atEnd(this.#marking).remaining > 0)
      this.#go(this.#game.silentWayOut(this.#marking, LEFT_OVER));
    const { remaining, missing } = this.#game.atEnd(this.#marking);
    this.#count.consumed += 1;
    this.#count.missing += missing;
    this.#count.remaining = remaining;
    return this.#count;
  }

  #go(way: SilentWay | null): void {
    if (way === null) return;
    for (const step of way.steps) this.#moved(step);
    this.#marking = way.marking;
  }

  #moved({ from, to }: Transition): void {
    this.#count.consumed += from.length;
    this.#count.produced += to.length;
  }
}

/** Markings looked at for the best of the ends that do not fit. */
const LEFT_OVER = 300;
