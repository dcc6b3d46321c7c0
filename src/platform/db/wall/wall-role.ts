/** The role in which pages and jobs use the database: it owns nothing, so that policies hold for it. */
export const wallRole = "mutu_app";
