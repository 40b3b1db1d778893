/** How much of a ledger's interview notes is still read. */
export interface NotesBudget {
  /** Takes so many UTF-16 units off; false, and nothing is taken, where so many are not left. */
  take(units: number): boolean;
}

/** UTF-16 units: the transcripts of about twenty-five hours of talk. More could not be searched while somebody waits. */
const MOST_UNITS = 1_500_000;

/** A budget for all notes of one ledger together. */
export function createNotesBudget(): NotesBudget {
  let left = MOST_UNITS;
  return {
    take(units) {
      if (units > left) return false;
      left -= units;
      return true;
    },
  };
}
