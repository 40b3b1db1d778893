/** A ledger and drafts that the command line's tests share; every name is made up. */
export const LEDGER = `version: 1
timezone: Europe/Lisbon
sources:
  wren:
    name: Ottoline Varga
    aliases: [Varga]
    identifying: [harbour registrar]
    agreements:
      - level: background
        date: 2026-10-05T11:00
        description: a city official
        basis: who has seen the berthing plan
        reason: because they fear for their post
        corroborated-by: [{document: berthing plan}]
        editor: true
        approved: 2026-10-06
  plover:
    name: Caspar Dunne
    agreements:
      - level: off-the-record
        date: 2026-10-07
        editor: true
`;

/** The names and details that no output may hold. */
const PROTECTED = ["ottoline", "varga", "harbour registrar", "caspar", "dunne"];

export const HELD = `---
title: Berths
author: Petra Lund
---

The ferry will leave from the east quay in spring.

“The old pier is finished,” Ottoline Varga said on Monday.

“Nobody asked the pilots,” Caspar Dunne said.
`;

export const CLEAR = `---
title: Berths
author: Petra Lund
---

The ferry will leave from the east quay in spring, the timetable shows.
`;

/** Fails where an output holds a protected text in any letter case. */
export function leaks(output: string): readonly string[] {
  const plain = output.toLowerCase();
  return PROTECTED.filter((text) => plain.includes(text));
}
