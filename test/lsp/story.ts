/** Made-up people and their terms, for the server's tests. */
export const LEDGER = `version: 1
timezone: Europe/Dublin
sources:
  marten:
    name: Elspeth Corrigan
    aliases: [Corrigan]
    identifying: [deputy harbourmaster]
    agreements:
      - level: background
        date: 2026-10-05T14:00
        spoke: 2026-10-05T15:00
        wording: my job but not my name
        description: a person who works at the harbour
        basis: who has seen the crane's papers
        editor: true
  dunlin:
    name: Rafe Ostrander
    identifying: [crane contractor]
    agreements:
      - level: off-the-record
        date: 2026-10-06T09:00
        spoke: 2026-10-06T10:00
        editor: true
`;

/** Every text that no output may hold, other than the addresses and texts that the client itself sent. */
export const PROTECTED = ["Elspeth", "Corrigan", "harbourmaster", "Rafe", "Ostrander", "crane contractor"];

export const NAMED = `# The crane at Callow Quay

"The crane was never inspected," Elspeth Corrigan said on Monday.

The port authority did not reply.
`;

export const OFF_RECORD = `# The crane at Callow Quay

The port authority did not reply.

Rafe Ostrander said the brakes had failed twice. The quay was closed in May.
`;
