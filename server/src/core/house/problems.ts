import type { Problem } from "../findings.ts";
import { OUTLET_NAMES } from "../policy/outlets/index.ts";
import type { Span } from "../text/span.ts";

interface Words {
  readonly message: string;
  readonly blocks: boolean;
}

const wrong = (message: string): Words => ({ message, blocks: true });

/** Every problem of a house file: what is wrong and what to do, never a value from it. */
const PROBLEMS = {
  "house-unreadable": wrong(
    "The house file cannot be read here, so drafts are held to what could be read of it. Compare its indentation, dashes and colons with the lines around it.",
  ),
  "house-wrong-version": wrong("A house file has to begin with “version: 1”."),
  "house-unknown-key": wrong("A house file has no such key here, so what stands under it is not in force."),
  "house-duplicate-key": wrong("This key is given twice, and only the first one counts. Keep one."),
  "house-wrong-kind": wrong("This is not the kind of value that belongs here. The guide shows what does."),
  "house-unknown-outlet": wrong(`There is no outlet of this name to extend. There are ${OUTLET_NAMES.join(", ")}.`),
  "house-unknown-rule": wrong("There is no rule of this code. See the rule pages for the codes."),
  "house-unknown-severity": wrong("This is no severity. Use error, warning, information, hint or off."),
  "house-unknown-option": wrong("This rule has no option of this name. Its page lists those it has."),
  "house-unknown-word": wrong("This is not one of the words that can stand here. The rule's page lists them."),
  "house-out-of-bounds": wrong("This number is outside of what the rule allows. Its page says what it takes."),
  "rule-cannot-be-lowered": {
    message:
      "The house file tries to lower a rule about what was agreed with a source. Those rules cannot be lowered; the request changes nothing.",
    blocks: false,
  },
} as const satisfies Record<string, Words>;

export type HouseProblemCode = keyof typeof PROBLEMS;

export function isHouseProblemCode(code: string): code is HouseProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}

/** A problem at its place; `advice` is put after the words of the code. */
export function houseProblem(code: HouseProblemCode, path: string, span: Span, advice = ""): Problem {
  const { message, blocks } = PROBLEMS[code];
  return { code, path, span, message: advice === "" ? message : `${message} ${advice}`, blocksVerdict: blocks };
}
