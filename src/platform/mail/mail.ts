export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/** Outgoing mail. A letter handed over is sent later by a job; no request waits for a mail server. */
export type Mail = { send(letter: Letter): Promise<void> };
