import { sql } from "kysely";

/** SQL of what `mayPointToReporter` says of one complaint: that the case that it names may not. */
export const pointsToNobody = sql<boolean>`not (complaint.identity_secret
  or (complaint.anonymous and complaint.channel <> 'import'))`;
