import type { Registry } from "../../src/cli/command.ts";
import type { ExitStatus } from "../../src/cli/failure.ts";
import type { Out } from "../../src/cli/io.ts";
import { mutu } from "../../src/cli/mutu.ts";

export type Ended = { readonly status: ExitStatus; readonly stdout: string; readonly stderr: string };

type Given = {
  readonly stdin?: string | Uint8Array;
  readonly now?: string;
  /** Commands other than those of Mutu. */
  readonly registry?: Registry;
};

/** Runs a command line in this process, as `mutu ...words` would in a shell. */
export async function runMutu(words: readonly string[], given: Given = {}): Promise<Ended> {
  const data = collector();
  const notes = collector();
  const status = await mutu(
    {
      data,
      notes,
      now: new Date(given.now ?? "2026-11-24T02:00:00Z"),
      stdin: bytes(given.stdin ?? ""),
      elapsed: () => 0,
      takeOverStopping: () => new AbortController().signal,
    },
    words,
    given.registry,
  );
  return { status, stdout: data.text(), stderr: notes.text() };
}

/** Runs an analysis with `--json` and gives the document; fails when the command did not end well. */
export async function figuresOf(
  words: readonly string[],
  given: Given = {},
): Promise<Record<string, unknown>> {
  const { status, stdout, stderr } = await runMutu([...words, "--json"], given);
  if (status !== 0) throw new Error(`mutu ${words.join(" ")} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

function collector(): Out & { text(): string } {
  const chunks: Buffer[] = [];
  return {
    isTerminal: false,
    write: async (chunk) => {
      chunks.push(Buffer.from(chunk));
    },
    text: () => Buffer.concat(chunks).toString("utf8"),
  };
}

async function* bytes(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}
