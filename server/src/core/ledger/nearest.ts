import { editDistance } from "../text/distance.ts";

/** The known word that is most likely meant by a misspelt one, letter case set aside; null where none is near. */
export function nearestTo<Word extends string>(written: string, known: readonly Word[]): Word | null {
  const wanted = written.trim().toLowerCase();
  let best: { word: Word; distance: number } | null = null;
  for (const word of known) {
    const most = Math.max(1, Math.min(3, Math.floor(word.length / 3)));
    const distance = editDistance(wanted, word, most);
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { word, distance };
  }
  return best?.word ?? null;
}
