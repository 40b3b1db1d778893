import type { Story } from "./story.ts";

/** Adds to a story the memory of what was made of it. */
export function withMemory(parts: Omit<Story, "once">): Story {
  const made = new Map<unknown, unknown>();
  const story: Story = {
    ...parts,
    once<T>(make: (story: Story) => T): T {
      if (!made.has(make)) made.set(make, make(story));
      return made.get(make) as T;
    },
  };
  return story;
}
