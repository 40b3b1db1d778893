/** Words that open a sentence and lead up to what it says: a comma after what follows them parts that from the rest. */
const LEADING =
  /^["“‘'(\s]*(?:in|on|at|by|for|with|without|under|over|after|before|during|since|until|when|while|if|as|because|although|though|despite|unlike|like|among|from|to|besides|instead|however|meanwhile|then|later|earlier|now|today|yesterday|still|yet|but|and|so|once|last|next|\p{L}+ly|(?:\p{L}+\s){1,3}(?:ago|later|earlier)|asked|told|pressed|speaking|writing|talking|standing|sitting)\b/iu;

/** A verb that says that something happens: what holds one outside a relative clause is a sentence of its own. */
const FINITE = /\s(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|did|does|\p{Ll}{3,}ed)\s/u;

const RELATIVE = /\s(?:who|whose|that|which|where)\s.*/u;

/** Whether a text only leads up to what its sentence says: "In a message on Friday, ", "However, ". */
export function leadsUp(opening: string): boolean {
  return LEADING.test(opening);
}

/** Whether a text says something of its own, so that it could not stand beside another statement with only a comma between. */
export function isStatement(text: string): boolean {
  return FINITE.test(` ${text.replace(RELATIVE, "")} `);
}

/** The last sentence of a text as far as it goes. */
export function lastSentence(text: string): string {
  return text.split(/[.!?…]["”’')]*\s/u).at(-1) ?? text;
}
