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
  const starters = () => startersOf(process.env, process.ppid, parentOf).join(" ");
  const atStart = starters();
  if (atStart === "") return;
  const looking = setInterval(() => {
    if (starters() === atStart) return;
    clearInterval(looking);
    callBack();
  }, LOOK);
  looking.unref();
}

type Environment = { readonly npm_lifecycle_event?: string; readonly MUTU_STARTED_BY?: string };

/**
 * The processes that we should not outlive; none when a shell started us, which may end and leave us in the background.
 * npm starts a shell, which starts us, and outlives npm.
 * @param parent number of the parent process
 */
export function startersOf(
  { npm_lifecycle_event: npmScript, MUTU_STARTED_BY: finderOfNode }: Environment,
  parent: number,
  parentOf: (pid: number) => number | null,
): readonly (number | null)[] {
  if (npmScript !== undefined) return [parent, parentOf(parent)];
  return finderOfNode === String(parent) ? [parent] : [];
}
