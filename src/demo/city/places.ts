/** The sub-districts (kecamatan) of the city, with the share of its people who live there. */
export const subDistricts = [
  { name: "Randu Hulu", people: 0.33, villages: ["Randu Jaya", "Tegal Randu", "Sumber Bening"] },
  { name: "Randu Hilir", people: 0.21, villages: ["Randu Mulyo", "Pasar Lama", "Kebon Agung Baru"] },
  { name: "Muara Tengah", people: 0.17, villages: ["Muara Indah", "Kampung Tambak Sari", "Dermaga Utara"] },
  { name: "Bukit Seruni", people: 0.13, villages: ["Seruni Atas", "Seruni Bawah", "Lereng Asri"] },
  { name: "Padang Kirana", people: 0.1, villages: ["Kirana Satu", "Kirana Dua", "Ladang Tengah"] },
  { name: "Karang Lembah", people: 0.06, villages: ["Lembah Sari", "Karang Wuni Baru"] },
] as const;

export type SubDistrict = (typeof subDistricts)[number]["name"];

/** Streets as every city has them. */
export const streets = [
  "Jalan Melati",
  "Jalan Kenanga",
  "Jalan Cempaka",
  "Jalan Flamboyan",
  "Jalan Anggrek",
  "Jalan Mawar",
  "Jalan Pelita",
  "Jalan Serayu",
  "Jalan Kutilang",
  "Jalan Merak",
  "Jalan Rajawali",
  "Jalan Nangka",
  "Jalan Manggis",
  "Jalan Lingkar Timur",
  "Jalan Stasiun Lama",
  "Gang Mangga",
  "Gang Delima",
  "Gang Kelapa Dua",
] as const;
