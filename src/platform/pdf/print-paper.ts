import { Worker } from "node:worker_threads";
import type { Drawings, Paper } from "./paper.ts";

/**
 * Sets a document as a tagged PDF, in a thread of its own: about a second and 200 MB while it lasts. The same document
 * gives the same bytes on every machine, so its hash proves what was handed out.
 * @throws Error when it cannot be set, or when `signal` ends it first
 */
export function printPaper(paper: Paper, drawings: Drawings, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./typst-worker.ts", import.meta.url), {
      workerData: { paper, drawings },
      execArgv: [],
      // A word on standard output of a tool would stand in the answer of a command.
      stdout: true,
      stderr: true,
    });
    const stop = () => void worker.terminate();
    signal.addEventListener("abort", stop, { once: true });
    worker.once("message", (pdf: Uint8Array) => resolve(pdf));
    worker.once("error", reject);
    worker.once("exit", (code) => {
      signal.removeEventListener("abort", stop);
      reject(new Error(`the thread that sets documents ended with ${code}`, { cause: signal.reason }));
    });
  });
}
