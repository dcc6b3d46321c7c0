import type { StepOfProcedure } from "../../modules/catalogue/index.ts";

/**
 * A service to practise on with real cases: the receipt phase of environmental permits in a Dutch municipality, whose event
 * log is public (J.C.A.M. Buijs, 4TU.ResearchData, doi:10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6). The log does not
 * come with Mutu; the procedure is written after what the names of its activities say is done and in which order.
 */
export const receiptOfPermits = {
  code: "latihan-penerimaan-izin",
  name: "Latihan: penerimaan permohonan izin lingkungan",
  nameEn: "Practice: receipt of environmental permit applications",
  summary:
    "Bukan layanan kota ini: standar dan SOP siap pakai untuk berlatih dengan log kasus nyata sebuah kota di Belanda (Buijs, 4TU.ResearchData, doi:10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6).",
  decree: "Contoh untuk latihan",
  /** Before the first case of the log. */
  validFrom: "2010-01-04",
  limit: { days: 6, dayType: "working" },
} as const;

const day = 86_400;

const task: Omit<StepOfProcedure, "name" | "activity" | "actor" | "output"> = {
  kind: "task",
  inputs: "",
  needs: [],
  needsAttribute: "",
  normSeconds: day,
  normDayType: "working",
  branch: "main",
  isOptional: false,
  mayRepeat: false,
  otherwise: null,
};

const receipt: StepOfProcedure[] = [
  {
    ...task,
    name: "Catat permohonan dan buat konsep tanda terima",
    activity: "Confirmation of receipt",
    actor: "Petugas penerimaan",
    inputs: "Formulir dan berkas permohonan",
    output: "Konsep tanda terima",
  },
  {
    ...task,
    kind: "decision",
    branch: "beside-a",
    name: "Periksa tanda terima: sudah benar?",
    activity: "T02 Check confirmation of receipt",
    actor: "Pemeriksa",
    inputs: "Konsep tanda terima",
    needs: [1],
    normSeconds: 2 * day,
    output: "Lembar periksa",
    otherwise: 2,
  },
  {
    ...task,
    branch: "no",
    name: "Perbaiki tanda terima",
    activity: "T03 Adjust confirmation of receipt",
    actor: "Petugas penerimaan",
    inputs: "Catatan pemeriksa",
    output: "Tanda terima yang diperbaiki",
  },
  {
    ...task,
    branch: "beside-a",
    name: "Tetapkan tanda terima",
    activity: "T04 Determine confirmation of receipt",
    actor: "Pejabat penanda tangan",
    inputs: "Lembar periksa",
    needs: [2],
    output: "Tanda terima yang ditandatangani",
  },
  {
    ...task,
    branch: "beside-a",
    name: "Cetak dan kirim tanda terima",
    activity: "T05 Print and send confirmation of receipt",
    actor: "Sekretariat",
    inputs: "Tanda terima yang ditandatangani",
    needs: [4],
    output: "Tanda terima diterima pemohon",
  },
];

const stopAdvice: StepOfProcedure[] = [
  {
    ...task,
    branch: "beside-b",
    mayRepeat: true,
    name: "Tentukan perlunya saran penghentian",
    activity: "T06 Determine necessity of stop advice",
    actor: "Petugas penerimaan",
    inputs: "Berkas permohonan",
    needs: [1],
    output: "Catatan perlunya saran",
  },
  ...internalAdvice(),
  {
    ...task,
    branch: "beside-b",
    name: "Tentukan perlunya petunjuk penghentian",
    activity: "T10 Determine necessity to stop indication",
    actor: "Petugas penerimaan",
    inputs: "Catatan perlunya saran",
    needs: [6],
    output: "Keputusan untuk melanjutkan atau menghentikan",
  },
];

/** Advice that only some applications need, by the aspect it is about. */
function internalAdvice(): StepOfProcedure[] {
  return [
    ["T07-1 Draft intern advice aspect 1", "aspek 1"],
    ["T07-2 Draft intern advice aspect 2", "aspek 2"],
    ["T07-5 Draft intern advice aspect 5", "aspek 5"],
  ].map(([activity = "", aspect]) => ({
    ...task,
    branch: "beside-b",
    isOptional: true,
    mayRepeat: true,
    name: `Susun saran internal ${aspect}`,
    activity,
    actor: "Penelaah",
    inputs: "Berkas permohonan",
    output: `Saran internal ${aspect}`,
  }));
}

/** Who does what until the applicant knows that the application has come in, and whether it goes on. */
export const receiptSteps: readonly StepOfProcedure[] = [...receipt, ...stopAdvice];
