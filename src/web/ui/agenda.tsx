import type { Child } from "hono/jsx";
import { pathIn } from "../language-path.ts";
import { useFrame } from "./frame/frame.ts";

export type AgendaItemProps = {
  /** One sentence: what needs a person today. */
  readonly title: string;
  readonly href: string;
  readonly why: string;
  /** What each day of waiting costs. */
  readonly cost: string;
  /** One or two steps in place. */
  readonly children?: Child;
};

/** One thing that needs a person today: why it is here, what waiting costs, what can be done at once. */
export function AgendaItem({ title, href, why, cost, children }: AgendaItemProps) {
  const { lang, t } = useFrame();
  return (
    <article class="agenda-item">
      <h3>
        <a href={pathIn(lang, href)}>{title}</a>
      </h3>
      <p>{why}</p>
      <p class="agenda-cost">
        <span>{t("ui.agenda.cost")}</span> {cost}
      </p>
      {children === undefined ? null : <div class="buttons">{children}</div>}
    </article>
  );
}

/** One of the four groups of an agenda. */
export function AgendaGroup({ title, children }: { title: string; children?: Child }) {
  return (
    <section class="agenda-group">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
