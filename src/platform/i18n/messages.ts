import { common } from "./catalogue/common.ts";
import { errors } from "./catalogue/errors.ts";
import { format } from "./catalogue/format.ts";

/** All messages. Each area of the product keeps its own file in `catalogue/`; keys begin with the area's name. */
export const messages = { ...common, ...errors, ...format } as const;

export type MessageKey = keyof typeof messages;
