import type { Catalogue } from "../text.ts";

/** A model that was discovered from a log, and how good it is. */
export const processesModel = {
  "processes.section.model": { id: "Model", en: "Model" },
  "processes.model.title": {
    id: "{share} kasus berjalan persis seperti model ini; {n} langkah",
    en: "{share} of the cases go exactly as this model says; {n} steps",
  },
  "processes.model.title.all": {
    id: "Semua kasus berjalan seperti model ini; {n} langkah",
    en: "All cases go as this model says; {n} steps",
  },
  "processes.model.title.untold": {
    id: "Model dengan {n} langkah; berapa kasus yang cocok tidak dapat dihitung",
    en: "A model of {n} steps; how many cases fit it cannot be told",
  },
  "processes.model.by": { id: "Cara menyusun:", en: "How it is made:" },
  "processes.model.by.blocks": { id: "dari blok", en: "from blocks" },
  "processes.model.by.causes": { id: "dari sebab dan akibat", en: "from causes and effects" },
  "processes.model.unsound": {
    id: "Tidak setiap kasus model ini dapat sampai ke akhir",
    en: "Not every case of this model can come to an end",
  },
  "processes.model.unsound.use": {
    id: "Cara ini mencari apa bergantung pada apa dan tidak menjamin modelnya utuh. Pakailah untuk membaca hubungan antarlangkah; untuk model yang selalu sampai ke akhir, pilih “dari blok”.",
    en: "This manner looks for what depends on what and does not promise a whole model. Use it to read how steps hang together; for a model that always comes to an end, choose “from blocks”.",
  },
  "processes.model.unsound.no-end": {
    id: "Tidak ada jalan yang sampai ke akhir.",
    en: "No run comes to the end.",
  },
  "processes.model.unsound.stuck": {
    id: "Kasus dapat macet sesudah {steps}: yang ditunggu tidak akan datang.",
    en: "A case can get stuck after {steps}: what it waits for will not come.",
  },
  "processes.model.unsound.remains": {
    id: "Akhir dapat dicapai sementara pekerjaan sesudah {steps} masih terbuka.",
    en: "The end can be reached while work after {steps} is still open.",
  },
  "processes.model.unsound.dead": {
    id: "Sebagian jalan tidak pernah dapat ditempuh {steps}.",
    en: "Some ways can never be taken {steps}.",
  },
  "processes.model.unsound.unbounded": {
    id: "Pekerjaan yang terbuka dapat bertumpuk tanpa batas sesudah {steps}.",
    en: "Open work can pile up without bound after {steps}.",
  },
  "processes.model.unsound.untold": {
    id: "Keadaan model ini terlalu banyak untuk memastikannya.",
    en: "This model has too many states to be certain.",
  },
  "processes.model.lead": {
    id: "{name}: model yang disusun dari {cases} kasus dengan {variants} jalur, {from} sampai {until}. Model ini menunjukkan apa yang terjadi, bukan apa yang seharusnya.",
    en: "{name}: a model made of {cases} cases on {variants} paths, {from} to {until}. It shows what happened, not what should.",
  },
  "processes.model.lead.some": {
    id: "{name}: model yang disusun dari {cases} kasus dengan {variants} jalur, {from} sampai {until}, tanpa {n} langkah yang jarang. Model ini menunjukkan apa yang terjadi, bukan apa yang seharusnya.",
    en: {
      one: "{name}: a model made of {cases} cases on {variants} paths, {from} to {until}, without {n} rare step. It shows what happened, not what should.",
      other:
        "{name}: a model made of {cases} cases on {variants} paths, {from} to {until}, without {n} rare steps. It shows what happened, not what should.",
    },
  },
  "processes.model.few": {
    id: "Baru {n} kasus. Model dari sesedikit ini dapat berubah dengan kasus berikutnya; kira-kira 30 kasus sudah lebih tetap.",
    en: "Only {n} cases so far. A model of so few can change with the next one; about 30 cases are steadier.",
  },
  "processes.model.few.title": { id: "Belum cukup kasus", en: "Too few cases" },
  "processes.model.drawing": {
    id: "Kasus berjalan dari lingkaran awal ke lingkaran akhir",
    en: "Cases go from the first circle to the last",
  },
  "processes.model.drawing.subtitle": {
    id: "Belah ketupat silang: pilih salah satu jalan. Belah ketupat plus: semua jalan, urutannya bebas. Garis yang kembali: pekerjaan diulang.",
    en: "A diamond with a cross: one of the ways. A diamond with a plus: all ways, in any order. A line that goes back: work is done again.",
  },
  "processes.model.noise": {
    id: "Abaikan jalan yang lebih jarang dari bagian ini:",
    en: "Leave out ways rarer than this share:",
  },
  "processes.model.steps": {
    id: "Abaikan langkah yang ada di kurang dari bagian kasus ini:",
    en: "Leave out steps in fewer than this share of the cases:",
  },
  "processes.model.none": { id: "tidak ada", en: "none" },
  "processes.model.activity": { id: "Langkah", en: "Step" },
  "processes.model.both": { id: "Seperti model", en: "As the model says" },
  "processes.model.log": { id: "Di luar model", en: "Outside the model" },
  "processes.model.model": { id: "Dilewati", en: "Passed over" },
  "processes.model.moves": {
    id: "Kejadian tiap langkah dibanding model",
    en: "Events of each step against the model",
  },
  "processes.model.quality": { id: "Seberapa baik model ini", en: "How good this model is" },
  "processes.model.figure": { id: "Ukuran", en: "Figure" },
  "processes.model.value": { id: "Nilai", en: "Value" },
  "processes.model.meaning": { id: "Artinya", en: "What it means" },
  "processes.model.fitness": { id: "Kecocokan", en: "Fitness" },
  "processes.model.fitness.meaning": {
    id: "Bagian kejadian yang dapat dijelaskan model; 1: semua kasus cocok seluruhnya.",
    en: "How much of what happened the model can explain; 1: all cases fit wholly.",
  },
  "processes.model.fitness.stopped": {
    id: "Pencarian dihentikan pada {variants} jalur ({cases} kasus); nilai sebenarnya antara {low} dan {high}.",
    en: "The search was stopped for {variants} paths ({cases} cases); the true value lies between {low} and {high}.",
  },
  "processes.model.precision": { id: "Ketepatan", en: "Precision" },
  "processes.model.precision.meaning": {
    id: "Bagian jalan yang diizinkan model yang memang pernah ditempuh. Rendah: model mengizinkan banyak yang tidak pernah terjadi.",
    en: "How much of what the model allows was ever taken. Low: it allows much that never happened.",
  },
  "processes.model.generalisation": { id: "Keumuman", en: "Generalisation" },
  "processes.model.generalisation.meaning": {
    id: "Tinggi bila tiap langkah didukung banyak kejadian; rendah bila model meniru kasus tunggal.",
    en: "High where each step rests on many events; low where the model copies single cases.",
  },
  "processes.model.simplicity": { id: "Kesederhanaan", en: "Simplicity" },
  "processes.model.simplicity.meaning": {
    id: "1 untuk urutan lurus; turun dengan tiap percabangan.",
    en: "1 for a plain sequence; lower with each branching.",
  },
  "processes.model.untold": { id: "tidak dapat dihitung", en: "cannot be told" },
  "processes.model.files": { id: "Pakai di aplikasi lain", en: "Use it elsewhere" },
  "processes.model.bpmn": {
    id: "Unduh BPMN, untuk disunting di aplikasi diagram proses",
    en: "Download BPMN, to edit in a process diagram tool",
  },
  "processes.model.pnml": {
    id: "Unduh jaring Petri (PNML), untuk aplikasi analisis proses",
    en: "Download the Petri net (PNML), for process mining tools",
  },
  "processes.model.tree": { id: "Unduh pohon proses (teks)", en: "Download the process tree (text)" },
  "processes.model.n": {
    id: "{cases} kasus, {variants} jalur",
    en: "{cases} cases, {variants} paths",
  },
  "processes.model.left-out": {
    id: "{activities} langkah yang paling jarang dan {cases} kasus pada jalur yang paling jarang tidak dilihat",
    en: "the {activities} rarest steps and {cases} cases on the rarest paths are not looked at",
  },
  "processes.model.source.causes": {
    id: "Model: flexible heuristics miner, Weijters dan Ribeiro (2011); jaring Petrinya menurut van der Aalst dkk. (2011). Keutuhan: van der Aalst (1998). Kecocokan: penyelarasan termurah, Adriansyah (2014). Ketepatan: Munoz-Gama dan Carmona (2010). Keumuman: Buijs dkk. (2014). Kesederhanaan: Blum (2015).",
    en: "Model: flexible heuristics miner, Weijters and Ribeiro (2011); its Petri net as by van der Aalst et al. (2011). Soundness: van der Aalst (1998). Fitness: cheapest alignment, Adriansyah (2014). Precision: Munoz-Gama and Carmona (2010). Generalisation: Buijs et al. (2014). Simplicity: Blum (2015).",
  },
  "processes.model.source": {
    id: "Model: inductive miner, Leemans dkk. (2013, 2014). Kecocokan: penyelarasan termurah, Adriansyah (2014). Ketepatan: Munoz-Gama dan Carmona (2010). Keumuman: Buijs dkk. (2014). Kesederhanaan: Blum (2015).",
    en: "Model: inductive miner, Leemans et al. (2013, 2014). Fitness: cheapest alignment, Adriansyah (2014). Precision: Munoz-Gama and Carmona (2010). Generalisation: Buijs et al. (2014). Simplicity: Blum (2015).",
  },
} as const satisfies Catalogue;
