/** @throws RangeError unless `events` of `n` is a share: n at least 1 and events within 0..n */
export function checkShare(method: string, events: number, n: number): void {
  if (!(n >= 1 && events >= 0 && events <= n)) throw new RangeError(`${method}: ${events} of ${n}`);
}
