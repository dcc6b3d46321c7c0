/** Where an inspector looks after the key that opens restricted reports. */
export const readerKeyPath = "/staf/akun/kunci-pembaca";
