import { type Automaton, buildAutomaton } from "./automaton.ts";
import { CharacterTable } from "./characters.ts";
import { Folder } from "./folding.ts";
import type { ProtectedText } from "./model.ts";
import { type PersonName, readPersonName } from "./names.ts";
import { bystandersBySurname, givenNamesOf, type OwnNames, type Person, personsFor, personsNamed } from "./person.ts";
import { type Phrase, phrasesFor } from "./phrase.ts";

/** Everything that is looked for, by the letters that the automaton finds. */
export interface Targets {
  readonly characters: CharacterTable;
  readonly automaton: Automaton;
  /** For each pattern of the automaton its length in letters and what it may stand for. */
  readonly patterns: readonly Pattern[];
  /** Whether a listed text holds a blank line, so that it can stand across paragraphs. */
  readonly reachOverBlankLines: boolean;
}

export interface Pattern {
  readonly length: number;
  readonly persons: Person[];
  readonly phrases: Phrase[];
}

const TWO_LINE_ENDS = /[\n\r\u2028\u2029][\s\S]*[\n\r\u2028\u2029]/u;

const NAMELESS: OwnNames = { given: [], initials: "" };

/** Whether an alias is looked for like a surname: one capitalised word. */
function isNameWord(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’ʼ-]*$/u.test(text.trim());
}

/** Whether an alias is the surname again, particles and all. */
function saysSurname(alias: string, name: PersonName | null): boolean {
  return name !== null && alias.trim().toLowerCase() === name.surname.toLowerCase();
}

function groupBySource(texts: readonly ProtectedText[]): Iterable<readonly ProtectedText[]> {
  const groups = new Map<number, ProtectedText[]>();
  for (const text of texts) {
    const group = groups.get(text.source);
    if (group === undefined) groups.set(text.source, [text]);
    else group.push(text);
  }
  return groups.values();
}

/** Reads first names once for all who share them. */
class GivenNames {
  readonly #folder: Folder;
  readonly #known = new Map<string, OwnNames>();

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  of(name: PersonName): OwnNames {
    const key = name.given.join(" ");
    const known = this.#known.get(key) ?? givenNamesOf(name, this.#folder);
    this.#known.set(key, known);
    return known;
  }
}

class TargetList {
  readonly patterns: Pattern[] = [];
  readonly letters: string[] = [];
  readonly #byLetters = new Map<string, Pattern>();

  patternFor(letters: string): Pattern {
    const known = this.#byLetters.get(letters);
    if (known !== undefined) return known;
    const pattern: Pattern = { length: letters.length, persons: [], phrases: [] };
    this.#byLetters.set(letters, pattern);
    this.patterns.push(pattern);
    this.letters.push(letters);
    return pattern;
  }

  /** An alias that says the same as the surname takes its place: it is then found as listed. */
  addPerson(person: Person): void {
    const { persons } = this.patternFor(person.spelling.letters);
    const same = persons.findIndex((known) => known.source === person.source);
    if (same < 0) persons.push(person);
    else if (person.kind === "alias") persons[same] = person;
  }

  addPhrase(phrase: Phrase): void {
    this.patternFor(phrase.spelling.letters).phrases.push(phrase);
  }
}

/** Prepares the texts of all sources for the search. Texts without a letter or digit cannot be looked for and are passed over. */
export function prepareTargets(texts: readonly ProtectedText[], bystanderNames: readonly string[]): Targets {
  const characters = new CharacterTable();
  const folder = new Folder(characters, 256);
  const bystanders = bystandersBySurname(bystanderNames, folder);
  const givenNames = new GivenNames(folder);
  const list = new TargetList();
  const addText = (listed: ProtectedText, name: PersonName | null, ownName: PersonName | null, own: OwnNames): void => {
    const { source, kind, text } = listed;
    if (name !== null) {
      const given = name.surname === ownName?.surname ? own : givenNames.of(name);
      for (const person of personsNamed(name, source, given, bystanders, folder)) list.addPerson(person);
    } else if (kind === "alias" && (isNameWord(text) || saysSurname(text, ownName))) {
      for (const person of personsFor(text, "alias", source, own, bystanders, folder)) list.addPerson(person);
    } else for (const phrase of phrasesFor(text, kind, source, folder)) list.addPhrase(phrase);
  };
  for (const group of groupBySource(texts)) {
    const names = group.map(({ kind, text }) => (kind === "name" ? readPersonName(text) : null));
    const ownName = names.find((name) => name !== null) ?? null;
    const own = ownName === null ? NAMELESS : givenNames.of(ownName);
    group.forEach((listed, index) => {
      addText(listed, names[index] ?? null, ownName, own);
    });
  }
  const reachOverBlankLines = texts.some(({ text }) => TWO_LINE_ENDS.test(text));
  return { characters, automaton: buildAutomaton(list.letters), patterns: list.patterns, reachOverBlankLines };
}
