import { systemClock } from "../platform/clock.ts";
import { hasCode } from "../platform/system-error.ts";
import type { Out, Surroundings } from "./io.ts";
import { mutu } from "./mutu.ts";
import { removeUnfinishedFiles } from "./write-file.ts";

const INTERRUPTED = 130;
/** Milliseconds. */
const LINGER = 1_000;

/**
 * A reader that has seen enough, such as `head`, closes the pipe, and a terminal may be closed: that is no failure of
 * ours. What runs until it is stopped goes on without a reader. Data that cannot be written, on a full disk, is a failure;
 * a note that cannot be written stops nothing.
 */
function out(stream: NodeJS.WriteStream, failed: "fails" | "is lost"): Out {
  const isGone = (error: Error) => hasCode(error, "EPIPE", "EIO");
  stream.on("error", (error) => {
    if (isGone(error) && !stopsInOrder) process.exit(0);
  });
  return {
    isTerminal: stream.isTTY === true,
    write: (chunk) =>
      new Promise((written, refused) => {
        stream.write(chunk, (error) => {
          if (error && failed === "fails" && !isGone(error)) refused(error);
          else written();
        });
      }),
  };
}

const stopping = new AbortController();
let stopsInOrder = false;
const around: Surroundings = {
  data: out(process.stdout, "fails"),
  notes: out(process.stderr, "is lost"),
  now: systemClock.now(),
  stdin: process.stdin,
  elapsed: () => performance.now() / 1000,
  takeOverStopping: () => {
    stopsInOrder = true;
    return stopping.signal;
  },
};

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    stopping.abort();
    if (stopsInOrder) return;
    removeUnfinishedFiles();
    process.exit(INTERRUPTED);
  });

process.exitCode = await mutu(around, process.argv.slice(2));
// Not `process.exit`: that waits for threads of V8, one of which may wait for us (nodejs/node#54918). An open standard
// input, or whatever else was left open, must not keep a process alive that has said all it has to say.
process.stdin.destroy();
setTimeout(() => process.exit(), LINGER).unref();
