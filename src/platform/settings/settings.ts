/** The provider that people of the organisation sign on with (OpenID Connect), as the operator set it. */
export type SignOnSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What its button says. */
  readonly name: string;
  /** What in the provider's answer counts as a second factor; without any, Mutu asks for its own. */
  readonly secondFactor: readonly SecondFactorClaim[];
};

/** A value of `acr`, or one among the values of `amr`, that stands for a second factor. */
export type SecondFactorClaim = { readonly claim: "acr" | "amr"; readonly value: string };

/**
 * Settings of the instance, read once at the start of a process. What law or practice fixes with a date is not here but
 * a regulatory parameter (RP-01), because it must be known for past dates too.
 */
export type Settings = {
  readonly production: boolean;
  readonly demonstration: boolean;
  /** Where pages are reached, without a slash at the end; links in mails begin with it. */
  readonly origin: string;
  readonly zone: string;
  readonly dataFolder: string;
  /** A hash of the code that answers questions to event logs: what other code computed is computed anew. */
  readonly code: string;
  /** Days after which a backup is due. */
  readonly backupDays: number;
  /** Where checkpoints of the audit trail are written, on another disk than the database if there is one. */
  readonly checkpointFolder: string;
  /** Hours between two checkpoints that are sent out by letter and event; 0 for never. */
  readonly checkpointHours: number;
  /** Key of keyed hashes, 32 bytes from a file that only the owner reads; never in the database. */
  readonly secret: Uint8Array;
  /** Addresses of reverse proxies whose `X-Forwarded-For` is believed; none unless set. */
  readonly proxies: readonly string[];
  /** `host` or `host:port` that may be called although they are inner ones or not on port 443; none unless set. */
  readonly outgoingAllow: readonly string[];
  /** Where letters go out, or null: then they wait in the database, readable in the demonstration. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** The sign-on of the organisation, or null. */
  readonly signOn: SignOnSettings | null;
};
