/** Stored bytes, addressed by the hash of their content. */
export type Files = {
  /** Stores the bytes durably and answers their sha256 in hex. The same bytes are stored once. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws Error when no such bytes are stored */
  get(sha256: string): Promise<Uint8Array>;
  /** Where the bytes lie on this machine, for engines that read files themselves. @throws Error when they are not there */
  path(sha256: string): Promise<string>;
  /** Forgets bytes that nothing names any more; nothing happens when they are not there. */
  remove(sha256: string): Promise<void>;
};
