import { proseOf } from "../attribution/context.ts";
import type { Quotation } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";

/** Verbs of thought, by their beginnings: what somebody holds to be so, as the reporter tells it, rests on nobody's word. */
const THOUGHT =
  /\b(?:think|thinks|thought|believ|feel|feels|felt|expect|hop(?:e|es|ed|ing)\b|fear|doubt|suspect|worr|wonder|guess|assum|imagin|know|knew|understand|understood|want|wish|prefer|intend|plan|decid|forget|forgot|remember|realiz|realis|learn|find|found|see|saw|dream|agree|disagree|regard|consider|view|deem|rul(?:e|es|ed|ing)\b|order|show|indicat|suggest|mean)/iu;

/** Whether a quotation is told as a thought, a finding or an intention rather than as something that was said. */
export function isThought(story: Story, { cue }: Quotation): boolean {
  return cue !== null && THOUGHT.test(proseOf(story.draft, cue));
}

/** "asked the auditor to look", "promised to pay": somebody acts, and nothing rests on their word. */
export function isRequest(story: Story, { kind, parts }: Quotation): boolean {
  const [content] = parts;
  return kind === "indirect" && content !== undefined && /^(?:not\s+)?to\s/iu.test(proseOf(story.draft, content));
}
