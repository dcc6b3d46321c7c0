import { parentOf } from "../platform/processes.ts";

/** Milliseconds. A terminal and the starter of the process may both pass on one and the same Ctrl-C. */
const ECHO = 1_000;
/** Milliseconds. */
const LOOK = 200;

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
 * Calls back when what started this process is gone: npm, which does not pass on SIGTERM, or the one that found the Node
 * we need, killed. Otherwise a server would be left behind that nobody sees.
 */
export function whenAbandoned(callBack: () => void): void {
  const { npm_lifecycle_event: npmScript, MUTU_STARTED_BY: starter } = process.env;
  if (npmScript === undefined && starter !== String(process.ppid)) return;
  const atStart = ancestors();
  const looking = setInterval(() => {
    if (ancestors() === atStart) return;
    clearInterval(looking);
    callBack();
  }, LOOK);
  looking.unref();
}

/** Parent and grandparent: npm starts a shell, which starts us, and outlives npm. */
function ancestors(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}
