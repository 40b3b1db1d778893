/** Letters and digits only, without case and accents: how a codename, a slug and a name are compared. */
function squashed(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The words a codename is made of: split at signs, digits and capitals inside a word. */
function partsOf(codename: string): string[] {
  return (codename.normalize("NFC").match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+/gu) ?? []).map(squashed);
}

/** From this many letters on, a name inside a longer word is no accident. */
const TELLING_LENGTH = 5;

/**
 * Whether a codename holds one of a source's names, in whatever form: `okafor`, `ruth-okafor`, `r_okafor`, `rokafor2`.
 * Of a full name the whole and the last word count; of a shorter word only where it stands on its own or after an initial.
 */
export function holdsName(codename: string, names: readonly string[]): boolean {
  const whole = squashed(codename);
  const parts = new Set([...partsOf(codename), whole, whole.replace(/\p{N}+$/u, "")]);
  return names.some((name) => {
    const words = name.split(/[\s@]+/u).filter((word) => squashed(word) !== "");
    const last = squashed(words.at(-1) ?? "");
    const initial = squashed(words[0] ?? "").slice(0, 1);
    return [squashed(name), last].some((told) => {
      if (told.length < 2) return told !== "" && whole === told;
      return (told.length >= TELLING_LENGTH && whole.includes(told)) || parts.has(told) || parts.has(initial + told);
    });
  });
}
