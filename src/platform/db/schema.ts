// Generated from the database by `node src/platform/db/generate.ts`.
export interface Database {}
