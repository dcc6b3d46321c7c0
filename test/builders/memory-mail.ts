import type { Letter, Mail } from "../../src/platform/mail/mail.ts";

/** A mail server that keeps what it is given, and can be told to refuse. */
export function memoryMail(): Mail & { readonly sent: Letter[]; refuses: string | null } {
  const mail = {
    canSend: true,
    sent: [] as Letter[],
    refuses: null as string | null,
    send: async (letter: Letter) => {
      if (mail.refuses !== null) throw new Error(mail.refuses);
      mail.sent.push(letter);
    },
  };
  return mail;
}
