import { Disclosure } from "./disclosure.tsx";
import { useFrame } from "./frame/frame.ts";
import { Tag, type Tone } from "./tag.tsx";

export type ClockProps = {
  /** What must be done by then, such as "Jawaban kepada pelapor". */
  readonly name: string;
  /** `12 hari kerja lagi`, `lewat 2 hari kerja`, `berhenti` */
  readonly left: string;
  readonly tone: Tone;
  /** The day on which it is due, in words. */
  readonly due: string;
  /** Why the day may still move: holidays of that year are not decided. */
  readonly provisional?: string;
  /** Why the clock stands still now. */
  readonly paused?: string;
  readonly basis?: string;
  /** Day by day, on demand: what counted and what did not, with the reason. */
  readonly days?: readonly { readonly day: string; readonly counted: string }[];
};

/** How much time is left for a promise, and how that was counted. */
export function Clock({ name, left, tone, due, provisional, paused, basis, days = [] }: ClockProps) {
  const { t } = useFrame();
  return (
    <section class="clock" aria-label={name}>
      <p class="clock-name">{name}</p>
      <p class="clock-left">
        <Tag tone={tone}>{left}</Tag> <span>{t("ui.clock.due", { day: due })}</span>
      </p>
      {paused === undefined ? null : <p>{paused}</p>}
      {provisional === undefined ? null : <p class="note">{provisional}</p>}
      {basis === undefined ? null : <p class="note">{basis}</p>}
      {days.length === 0 ? null : (
        <Disclosure summary={t("ui.clock.days")}>
          <ol class="clock-days">
            {days.map(({ day, counted }) => (
              <li>
                <span>{day}</span> <span>{counted}</span>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </section>
  );
}
