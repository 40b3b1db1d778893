import type { AttachmentReader } from "../attachments/model.ts";
import type { AttributionContext } from "../attribution/context.ts";
import type { Attribution } from "../attribution/model.ts";
import type { Place } from "../draft/model.ts";
import type { Stage } from "../findings.ts";
import type { Moment } from "../ledger/moment.ts";
import type { Occurrence, ProtectedSearch } from "../protection/model.ts";
import type { TextMemory } from "../text/text-memory.ts";
import type { NotesIndex } from "../verbatim/notes-index.ts";

/** Everything a draft rule may look at. */
export interface Story extends AttributionContext {
  /** The draft's path as given. */
  readonly path: string;
  /** Whether a ledger is in force; without one, `ledger` is empty and marks cannot be judged. */
  readonly hasLedger: boolean;
  readonly attributions: readonly Attribution[];
  /** Those of a block: where a sentence of it is tied. */
  readonly attributionsIn: (block: number) => readonly Attribution[];
  /** Those whose passage shares text with a place. */
  readonly attributionsAt: (place: Place) => readonly Attribution[];
  /** Protected text in the draft's raw text, in text order. */
  readonly occurrences: readonly Occurrence[];
  /** Protected text in the file's own name. */
  readonly pathOccurrences: readonly Occurrence[];
  /** What no text that a fix inserts may hold. */
  readonly protectedText: ProtectedSearch;
  readonly notes: NotesIndex;
  /** What was read from single texts, kept between looks: for whatever a rule looks for in every block or sentence. */
  readonly memory: TextMemory;
  readonly attachmentAt: AttachmentReader;
  readonly stage: Stage;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** When the draft says it is published; null where it says nothing that can be read. */
  readonly publish: Moment | null;
  /** What a function makes of this story, made once however many rules ask for it. Give the same function, not a new one each time. */
  readonly once: <T>(make: (story: Story) => T) => T;
}
