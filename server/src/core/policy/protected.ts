import type { Source } from "../ledger/model.ts";
import { strictestWithout } from "./governance.ts";

/** A protected source is one with an agreement that lacks `name`, or with notes that are stricter than their agreement. */
export function isProtected(source: Source): boolean {
  return strictestWithout(source, "name") !== null;
}

/** Whether some agreement lets the source be named, so that the name alone gives nothing away: a mayor is still the mayor. */
export function mayBeNamedSomewhere(source: Source): boolean {
  return source.agreements.some((agreement) => agreement.permissions.name);
}
