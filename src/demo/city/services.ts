import { healthServices } from "./health-services.ts";
import { permitServices } from "./permit-services.ts";
import { registryServices } from "./registry-services.ts";
import type { CityService } from "./service.ts";
import { worksServices } from "./works-services.ts";

/** The twelve services of the city. */
export const services: readonly CityService[] = [
  ...permitServices,
  ...registryServices,
  ...healthServices,
  ...worksServices,
];

/** @throws Error when the city has no such service */
export function serviceOf(code: string): CityService {
  const service = services.find((one) => one.code === code);
  if (!service) throw new Error(`the city has no service "${code}"`);
  return service;
}
