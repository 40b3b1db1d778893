/** How much work may still be done on one text, so that no text, however it is made, keeps whoever waits for the answer. */
export interface Budget {
  /** Takes so many units off; false, and nothing is taken, where so many are not left. Whoever is refused leaves the rest undone. */
  take(units: number): boolean;
  /** Whether anything was refused: then something was left undone, which has to be told. */
  readonly exceeded: boolean;
}

/** A budget of `most` units; what a unit is, whoever makes it says. */
export function createBudget(most: number): Budget {
  let left = most;
  let exceeded = false;
  return {
    take(units) {
      const refused = units > left;
      if (refused) exceeded = true;
      else left -= units;
      return !refused;
    },
    get exceeded() {
      return exceeded;
    },
  };
}
