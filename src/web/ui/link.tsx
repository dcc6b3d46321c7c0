import type { Child } from "hono/jsx";
import { pathIn } from "../language-path.ts";
import { useFrame } from "./frame/frame.ts";

/** A link to a page of ours in the reader's language, or to another address as it is. */
export function Link({ href, children }: { href: string; children?: Child }) {
  const { lang } = useFrame();
  return <a href={pathIn(lang, href)}>{children}</a>;
}
