/** Milliseconds. A terminal and the starter of the process may both pass on one and the same Ctrl-C. */
const ECHO = 1_000;
/** Milliseconds. */
const LOOK = 500;

/**
 * Ends the process at the second signal of a person who does not want to wait for an orderly stop. The database then
 * goes on for a while; the next start takes it over.
 */
export function endAtSecondSignal(exitStatus: number): void {
  let first: number | null = null;
  const onSignal = () => {
    const now = performance.now();
    first ??= now;
    if (now - first > ECHO) process.exit(exitStatus);
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}

/**
 * Calls back when npm, which started this process, is gone: npm does not pass on SIGTERM, and `npm start` would leave a
 * server behind that nobody sees.
 */
export function whenAbandonedByNpm(callBack: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    callBack();
  }, LOOK);
  looking.unref();
}
