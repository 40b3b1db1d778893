import { anyOf } from "./phrases.ts";

/** Verbs of what a source may not do. */
const SPEAK = String.raw`(?:speak|talk|comment|discuss|disclose|share|reveal|release|describe|give\s+interviews?)`;

/** Phrases that give every source's reason and no one's. A newsroom adds its own. */
export function stockReasonPattern(further: readonly string[]): string {
  return `(?:${[
    String.raw`(?:not|n['’]t|never|un)[\s-]*(?:been\s+|formally\s+|officially\s+|publicly\s+)*authori[sz]ed\s+to\s+(?:publicly\s+)?${SPEAK}\b[^.,;:()—–“”"]{0,60}`,
    String.raw`(?:lack(?:ed|s|ing)?|without|did\s+not\s+have|didn['’]t\s+have)\s+(?:the\s+)?authori[sz]ation(?:\s+to\s+(?:publicly\s+)?${SPEAK}\b[^.,;:()—–“”"]{0,60})?`,
    String.raw`(?:sensitivity|sensitivities|sensitive\s+nature|delicacy|delicate\s+nature)\s+of\s+(?:the|this|these|those|such|what)\s+[^.,;:()—–“”"]{1,40}`,
    anyOf(further),
  ].join("|")})`;
}
