/** Words that make an attribute one of a person, whatever stands beside them; Indonesian and English. */
const personalWords = new Set(
  [
    "nik kk npwp ktp paspor passport pemohon applicant citizen warga pelapor reporter pelanggan customer",
    "gender sex kelamin umur usia age lahir birth agama religion suku etnis ethnic ethnicity ras race",
    "perkawinan kawin marital disabilitas disability difabel kewarganegaraan nationality",
    "pekerjaan occupation profession penghasilan income gaji salary pendidikan education",
    "alamat address telepon telp phone hp wa whatsapp email surel",
    "petugas pelaksana officer responsible assignee resource user pegawai employee nip operator",
  ].flatMap((line) => line.split(" ")),
);

/** A name is a person's when it stands alone or with one of these. */
const nameWords = new Set(["nama", "name"]);
const besideNames = new Set([
  "lengkap",
  "full",
  "first",
  "last",
  "depan",
  "belakang",
  "orang",
  "person",
  "case",
]);

/**
 * The attributes whose names say that they are traits of a person: of who asked, or of who worked on it. A forecast or an
 * association by them would judge people instead of the process, so they are refused. Names are compared without case,
 * with `_ - . :` as blanks.
 */
export function personalAttributes(names: readonly string[]): string[] {
  return names.filter((name) => {
    const words = name
      .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "");
    if (words.some((word) => personalWords.has(word))) return true;
    return (
      words.some((word) => nameWords.has(word)) &&
      words.every((word) => nameWords.has(word) || besideNames.has(word))
    );
  });
}
