/**
 * How surely one activity follows another rather than the other way round, -1..1; for a loop of one activity 0..1.
 * @param forward how often the second directly follows the first
 * @param backward how often the first directly follows the second; the same count for a loop of one activity
 * @source A. J. M. M. Weijters, J. T. S. Ribeiro (2011), Flexible Heuristics Miner, CIDM 2011, definition 3
 */
export function dependency(forward: number, backward: number, isLoop: boolean): number {
  return isLoop ? forward / (forward + 1) : (forward - backward) / (forward + backward + 1);
}
