/** Somebody of the filled database of a release who can sign in; invented, as all in it. */
export const account = {
  email: "petugas-rekaan@contoh.go.id",
  password: "kuda baterai staples betul",
} as const;
