import { elements } from "../elements.ts";
import type { Bilingual, ElementKey, Instrument, SurveyItem } from "../instrument.ts";

/** How the service is given: on line, at a counter, or both. */
export type Channel = "online" | "offline" | "hybrid";

const agrees: readonly Bilingual[] = [
  { id: "Sangat tidak setuju", en: "Strongly disagree" },
  { id: "Tidak setuju", en: "Disagree" },
  { id: "Setuju", en: "Agree" },
  { id: "Sangat setuju", en: "Strongly agree" },
];

const matches: readonly Bilingual[] = [
  { id: "Sangat tidak sesuai", en: "Does not match at all" },
  { id: "Tidak sesuai", en: "Does not match" },
  { id: "Sesuai", en: "Matches" },
  { id: "Sangat sesuai", en: "Matches fully" },
];

type ChannelItem = SurveyItem & { readonly channels: readonly Channel[] };

const all: readonly Channel[] = ["online", "offline", "hybrid"];
const onScreen: readonly Channel[] = ["online", "hybrid"];
const atCounter: readonly Channel[] = ["offline", "hybrid"];

/** Statements condensed; an agency imports the official wording over them as a new version. */
const items: readonly ChannelItem[] = [
  item(
    "informationAvailable",
    "requirements",
    matches,
    all,
    "Informasi pelayanan tersedia",
    "Information about the service is available",
  ),
  item(
    "requirementsAsInformed",
    "requirements",
    matches,
    all,
    "Persyaratan sesuai informasi",
    "Requirements match the information",
  ),
  item(
    "standardsExplained",
    "procedure",
    agrees,
    all,
    "Standar dan prosedur diinformasikan jelas",
    "Standards and procedure are explained clearly",
  ),
  item(
    "flowEasy",
    "procedure",
    agrees,
    all,
    "Alur mudah dipahami dan dilakukan",
    "The flow is easy to understand and to follow",
  ),
  item(
    "procedureHonest",
    "procedure",
    agrees,
    all,
    "Sesuai prosedur tanpa kecurangan",
    "The procedure is followed without cheating",
  ),
  item(
    "timeAsInformed",
    "completionTime",
    matches,
    all,
    "Jangka waktu sesuai informasi",
    "The time taken matches the information",
  ),
  item("feeAsInformed", "fee", matches, all, "Biaya sesuai informasi", "The fee matches the information"),
  item("noIllegalFees", "staffConduct", agrees, all, "Tidak ada pungli", "No illegal fees are asked"),
  item("noBrokers", "staffConduct", agrees, all, "Tidak ada percaloan", "No brokers are at work"),
  item(
    "productAsPublished",
    "product",
    matches,
    all,
    "Produk sesuai publikasi",
    "The product matches what was published",
  ),
  item(
    "applicationFast",
    "staffCompetence",
    agrees,
    onScreen,
    "Aplikasi merespons cepat",
    "The application responds fast",
  ),
  item(
    "staffFast",
    "staffCompetence",
    agrees,
    atCounter,
    "Petugas merespons cepat",
    "The officers respond fast",
  ),
  item(
    "applicationEasy",
    "staffCompetence",
    agrees,
    onScreen,
    "Fitur aplikasi mudah",
    "The application is easy to use",
  ),
  item("staffFriendly", "staffConduct", agrees, atCounter, "Petugas ramah", "The officers are friendly"),
  item("fair", "staffConduct", agrees, ["online"], "Adil tanpa diskriminasi", "Fair, without discrimination"),
  item(
    "noReward",
    "staffConduct",
    agrees,
    ["online"],
    "Tanpa imbalan di luar aturan",
    "No reward outside the rules",
  ),
  item(
    "complaintsEasy",
    "complaintHandling",
    agrees,
    all,
    "Konsultasi dan pengaduan mudah diakses",
    "Consultation and complaints are easy to reach",
  ),
  item(
    "placeComfortable",
    "facilities",
    agrees,
    atCounter,
    "Sarana prasarana nyaman",
    "The facilities are comfortable",
  ),
  item(
    "systemComfortable",
    "facilities",
    agrees,
    onScreen,
    "Sistem online nyaman",
    "The online system is comfortable",
  ),
];

const names: Readonly<Record<Channel, Bilingual>> = {
  online: { id: "SKM layanan daring", en: "SKM, online services" },
  offline: { id: "SKM layanan tatap muka", en: "SKM, services at the counter" },
  hybrid: { id: "SKM layanan gabungan", en: "SKM, online and at the counter" },
};

/**
 * The instrument with agree and match scales, in circulation since 2024. Its `fee` asks conformity, not the price
 * level, so it is not one series with the older `fee`.
 * @source a district's official form of August 2026 and an unrelated application with the same statements (code)
 */
export function channelQuestions(channel: Channel): Instrument {
  return {
    key: `skm-${channel}`,
    version: 1,
    name: names[channel],
    basis: "PermenPANRB 14/2017; Pedoman Menteri PANRB 9/2024",
    categoryTable: "2017",
    elements,
    items: items.filter(({ channels }) => channels.includes(channel)).map(withoutChannels),
  };
}

function withoutChannels({ channels: _, ...plain }: ChannelItem): SurveyItem {
  return plain;
}

function item(
  key: string,
  element: ElementKey,
  labels: readonly Bilingual[],
  channels: readonly Channel[],
  id: string,
  en: string,
): ChannelItem {
  return { key, element, labels, channels, statement: { id, en } };
}
