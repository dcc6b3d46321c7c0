/** A chain that ends some day: chances to move from state to state, and to leave for good. */
export type AbsorbingChain = {
  readonly move: readonly (readonly number[])[];
  readonly leave: readonly number[];
};

/** A state as long as it stands in the chain: where it leads, how it ends, how many steps a visit stands for. */
type State = { readonly move: Float64Array; leave: number; steps: number };

/**
 * Expected number of steps from state 0 until the chain ends. States are taken out one by one without any
 * subtraction, so that a chain that ends once in 10^8 steps is told as exactly as one that ends at once.
 * @source W. K. Grassmann, M. I. Taksar and D. P. Heyman (1985), Operations Research 33, 1107-1116
 */
export function expectedSteps({ move, leave }: AbsorbingChain): number {
  const states: State[] = leave.map((chance, i) => ({
    move: Float64Array.from(move[i] ?? []),
    leave: chance,
    steps: 1,
  }));
  const [start] = states;
  if (!start) throw new RangeError("expectedSteps: a chain needs a state to start from");
  while (states.length > 1) {
    const removed = states.pop() ?? start;
    const targets = removed.move.subarray(0, states.length);
    const away = targets.reduce((sum, chance) => sum + chance, removed.leave);
    for (const state of states) passThrough(state, removed, targets, (state.move[states.length] ?? 0) / away);
  }
  return start.steps / start.leave;
}

/** Lets a state go straight to where the removed one would have led it, `visits` times on average. */
function passThrough(state: State, removed: State, targets: Float64Array, visits: number): void {
  if (visits === 0) return;
  for (let j = 0; j < targets.length; j++) state.move[j] = (state.move[j] ?? 0) + visits * (targets[j] ?? 0);
  state.leave += visits * removed.leave;
  state.steps += visits * removed.steps;
}
