import { createTransport } from "nodemailer";
import type { Mail } from "./mail.ts";
import { refuseLineBreaks } from "./queue-letter.ts";

/** Milliseconds; a letter is due again after a minute. */
const longestWait = 30_000;

/** Letters go out through a mail server. @param url such as `smtps://user:password@mail.example.go.id` */
export function smtpMail({ url, from }: { readonly url: string; readonly from: string }): Mail {
  const transport = createTransport(
    {
      url,
      connectionTimeout: longestWait,
      greetingTimeout: longestWait,
      socketTimeout: longestWait,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    canSend: true,
    send: async (letter) => {
      refuseLineBreaks(letter);
      const { to, subject, text } = letter;
      await transport.sendMail({ to: { name: "", address: to }, subject, text });
    },
  };
}

/** No mail server is set: letters wait in the database. */
export const noMail: Mail = {
  canSend: false,
  send: () => Promise.reject(new Error("no mail server is set")),
};
