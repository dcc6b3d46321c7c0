export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/**
 * The carrier of outgoing mail, called by the job `sendWaitingLetters` only. Verbs write letters with `queueLetter`, in
 * their own transaction, so that no request waits for a mail server.
 */
export type Mail = {
  /** False when no mail server is set: letters wait in the database. */
  readonly canSend: boolean;
  /** @throws Error when the mail server does not take the letter */
  send(letter: Letter): Promise<void>;
};
