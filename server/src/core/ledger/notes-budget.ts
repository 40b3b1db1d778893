import { type Budget, createBudget } from "../text/budget.ts";

/** UTF-16 units: the transcripts of about twenty-five hours of talk. More could not be searched while somebody waits. */
const MOST_UNITS = 1_500_000;

/** How many UTF-16 units of notes are still read: a budget for all notes of one ledger together. */
export function createNotesBudget(): Budget {
  return createBudget(MOST_UNITS);
}
