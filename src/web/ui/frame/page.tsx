import type { Child } from "hono/jsx";
import type { FormState } from "../../form/form-state.ts";
import { pathIn } from "../../language-path.ts";
import { Notice } from "../notice.tsx";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { useFrame } from "./frame.ts";
import { PageFoot } from "./page-foot.tsx";
import { PageHead } from "./page-head.tsx";
import { type Section, SectionNavigation } from "./section-navigation.tsx";
import { StaffNavigation } from "./staff-navigation.tsx";

export type PageProps = {
  /** The h1: the answer or the task, not the name of the module. */
  readonly title: string;
  /** One sentence under the title. */
  readonly lead?: Child;
  /** The way up, outermost first; the page itself is not in it. */
  readonly crumbs?: readonly Crumb[];
  /** Other pages about the same thing, this one among them. */
  readonly sections?: readonly Section[];
  /** The form of the page: when something in it is wrong, the title says so first. */
  readonly form?: FormState;
  /** Text pages keep a measure of 66 characters; lists, tables, charts and maps take the room there is. */
  readonly width?: "text" | "full";
  /** The way on, at the end of the page. */
  readonly next?: Child;
  readonly children?: Child;
};

/** A page of the portal or of the staff, by its path. Every page type is built on it. */
export function Page(props: PageProps) {
  const { lang, t, theme, surface, person } = useFrame();
  const { form, title } = props;
  const name = form !== undefined && form.errors.length > 0 ? `${t("form.error")}: ${title}` : title;
  return (
    <html lang={lang} {...(theme === null ? {} : { "data-tema": theme })}>
      <DocumentHead title={name} />
      <body class={surface}>
        <a class="skip-link" href="#isi">
          {t("ui.skip")}
        </a>
        <PageHead />
        <div class="page-body">
          {surface === "staff" && person !== null ? <StaffNavigation role={person.role} /> : null}
          <PageMain {...props} />
        </div>
        <PageFoot />
      </body>
    </html>
  );
}

function PageMain({ title, lead, crumbs = [], sections = [], width = "text", next, children }: PageProps) {
  const { note } = useFrame();
  return (
    <main id="isi" tabindex={-1} class={`page-main ${width}`}>
      {crumbs.length > 0 ? <Breadcrumb crumbs={crumbs} /> : null}
      {sections.length > 1 ? <SectionNavigation sections={sections} /> : null}
      <h1>{title}</h1>
      {lead === undefined ? null : <p class="lead">{lead}</p>}
      {note === null ? null : (
        <Notice>
          <p>{note}</p>
        </Notice>
      )}
      {children}
      {next === undefined ? null : <div class="way-on">{next}</div>}
    </main>
  );
}

function DocumentHead({ title }: { title: string }) {
  const { t, lang, assets, surface, path } = useFrame();
  const other = lang === "id" ? "en" : "id";
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} - ${t("common.product")}`}</title>
      <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.portalCss} />
      {surface === "staff" ? <link rel="stylesheet" href={assets.staffCss} /> : null}
      <script type="module" src={assets.script} />
      <link rel="icon" href="data:," />
      <link rel="alternate" hreflang={other} href={pathIn(other, path)} />
      {surface === "staff" ? <meta name="robots" content="noindex" /> : null}
    </head>
  );
}
