/**
 * A story with words that stand nowhere else in every field, key, mark and file name of it. Nothing that is told may hold one
 * of them, whatever goes wrong: `CANARIES` are searched in every byte.
 */
export const LEDGER = `version: 1
outlet: zzoutletquist
timezone: Zzzone/Quist
zzkeyquist: true
sources:
  heron:
    name: Zephrine Quillmarsh
    aliases: [Quillmarsh, "@zzquillhandle", zephrine@zzmail.example]
    identifying: [keeper of the zzseals, zzlantern office]
    motive: a zzquarrel over the lighthouse
    known-to: [{who: Zzwhobel, role: zzroleditor, since: 2026-11-03}]
    documents: [{file: zzmemo.pdf, received: 2026-11-02, origin: zzorigin of the memo, printed: true}]
    default: 2027-01-01
    agreements:
      - level: background
        date: 2026-10-14
        wording: "zzwording, not my name"
        description: a harbour official
        notes: notes/zznotes.md
        covers: ["the zzcover survey was buried in March under the northern quay"]
      - level: zzlevelquist
        date: zzdatequist
        permits: {zzpermitquist: true}
        notes: notes/zzgone.md
        corroborated-by: [zzcorroborator]
  kestrel:
    name: Halcyone Vantongeren
    agreements:
      - level: off-the-record
        date: 2026-10-16
  quillmarsh2:
    name: Ottoline Quillmarsh
    agreements:
      - level: deep-background
        date: 2026-10-16
`;

export const NOTES = `# Talk

The quay is old. [OTR] The zznotes gantry was sold to a cousin of the harbourmaster in the spring. [OTR]

[/OTR] [/OTR] The rest was plain.
`;

/** The fault in the middle keeps the file from being parsed. */
export const BROKEN_LEDGER = LEDGER.replace("    aliases:", "   aliases:").replace("motive: a", 'motive: "zzbroken');

export const DRAFT = `---
title: What Quillmarsh knew
ground-rules: {outlet: zzfrontquist, rules: {no-name: off, zzrulequist: off}, zzfrontkey: 1}
zzmetaquist: Zephrine Quillmarsh
---

# The quay

“It is dead,” Zephrine Quillmarsh said. [@heron]

A keeper of the zzseals said the bids were fixed, and Halcyone Vantongeren agreed. [@zzmarkquist]

The zzcover survey was buried in March under the northern quay. [@heron, 2031-01-01]

The zznotes gantry was sold to a cousin of the harbourmaster in the spring, said Vantongeren.

<!-- ground-rules-disable-next-line no-name -->
<!-- ask Quillmarsh, @zzquillhandle --> ![Quillmarsh](zephrine-quillmarsh.jpg)

Sources said it would rain.
`;

/** Every text of the story that no output may hold; small letters. */
const CANARIES: readonly string[] = [
  ..."zephrine quillmarsh halcyone vantongeren ottoline zzquillhandle zzmail zzseals zzlantern zzquarrel zzwhobel zzrole zzmemo zzorigin zzwording".split(
    " ",
  ),
  ..."zzcover zznotes gantry zzlevel zzdate zzpermit zzcorroborator zzmark zzoutlet zzzone zzkey zzbroken zzfront zzrule zzmeta zzsetting zzerror".split(
    " ",
  ),
];

/** The canaries that a text tells. `allowed` are those that the asker gave themselves, as a path is. */
export function toldIn(text: string, allowed: readonly string[] = []): string[] {
  const lower = text.toLowerCase();
  return CANARIES.filter((canary) => !allowed.includes(canary) && lower.includes(canary));
}
