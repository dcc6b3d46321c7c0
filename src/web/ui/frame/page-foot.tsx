import { pathIn } from "../../language-path.ts";
import { FormFields } from "../form/form-fields.tsx";
import { type Theme, useFrame } from "./frame.ts";

/** The foot of every page: the other language, the theme, help in the same place everywhere. */
export function PageFoot() {
  const { t, lang, path } = useFrame();
  const other = lang === "id" ? "en" : "id";
  return (
    <footer class="page-foot">
      <div class="page-foot-row">
        <ul class="foot-links">
          <li>
            <a href={pathIn(other, path)} hreflang={other} lang={other}>
              {lang === "id" ? "English" : "Bahasa Indonesia"}
            </a>
          </li>
          <li>
            <a href={pathIn(lang, "/bantuan")}>{t("ui.foot.help")}</a>
          </li>
          <li>
            <a href={pathIn(lang, "/privasi")}>{t("ui.foot.privacy")}</a>
          </li>
          <li>
            <a href={pathIn(lang, "/aksesibilitas")}>{t("ui.foot.accessibility")}</a>
          </li>
        </ul>
        <ThemeSwitch />
      </div>
    </footer>
  );
}

const themes = [null, "terang", "gelap"] as const;

function ThemeSwitch() {
  const { t, lang, path, theme } = useFrame();
  return (
    <form class="theme-switch" method="post" action={pathIn(lang, "/tema")}>
      <FormFields />
      <input type="hidden" name="kembali" value={path} />
      <fieldset>
        <legend>{t("ui.theme.label")}</legend>
        {themes.map((one) => (
          <button type="submit" name="tema" value={one ?? ""} aria-pressed={one === theme ? "true" : "false"}>
            {t(themeName(one))}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

function themeName(theme: Theme | null) {
  return theme === null ? "ui.theme.device" : (`ui.theme.${theme}` as const);
}
