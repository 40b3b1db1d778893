import fc from "fast-check";
import { expect, it } from "vitest";
import { createBudget } from "../../../server/src/core/text/budget.ts";

it("a budget gives no more than it has, and tells whether it refused", () => {
  fc.assert(
    fc.property(fc.nat(100), fc.array(fc.nat(50)), (most, asked) => {
      const budget = createBudget(most);
      const given = asked.filter((units) => budget.take(units));
      expect(given.reduce((sum, units) => sum + units, 0)).toBeLessThanOrEqual(most);
      expect(budget.exceeded).toBe(given.length < asked.length);
    }),
  );
});
