import { people } from "./people.ts";

type Met = { readonly name: string; readonly role: string };

/** Who meets the problem that waits, in the order in which it goes through their hands. */
const order = [
  { name: people.manager.name, role: "quality-manager" },
  { name: people.worksHead.name, role: "decision-maker" },
  { name: people.worksOfficer.name, role: "complaint-officer" },
  { name: people.healthOfficer.name, role: "liaison" },
  { name: people.supervisor.name, role: "supervisor" },
] as const;

/** The few people of the city with whom a visitor begins. */
export function firstMet<Person extends Met>(everybody: readonly Person[]): readonly Person[] {
  return order.flatMap((one) => {
    const found = everybody.find(({ name, role }) => name === one.name && role === one.role);
    return found ? [found] : [];
  });
}
