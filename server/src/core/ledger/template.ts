/** A ledger to start from, with made-up people and a comment on what to do. It can be read as it is. */
export function ledgerTemplate(): string {
  return TEMPLATE;
}

const TEMPLATE = `# Ground rules: who your sources are, and what you agreed with each of them.
# This file names people you promised to protect. Keep it out of shared folders and repositories.
# The people below are made up: replace them with your own.
version: 1

# The newsroom whose rules your drafts are held to: ap, reuters, nyt, post, npr, propublica, bbc, guardian, wsj or spj.
outlet: ap

# The time zone of times below that name none.
timezone: America/New_York

sources:
  # A codename: a word that has nothing to do with the source. It is all that is ever shown.
  finch:
    name: Marta Quill # or "withheld", if you never write it down
    aliases: [Quill, "@martaq"] # other names; a handle with @ stands in quotation marks
    identifying: [bridge inspector, Harbour Street office] # words that would give the source away
    # motive: lost a bid to run the ferry
    known-to: [{who: T. R., role: editor, since: 2026-03-10}]
    # documents: [{file: survey.pdf, received: 2026-03-09, origin: provided by a person with access, printed: true}]

    # One entry for each conversation. The level is one of
    #   on-the-record        everything may be used, with the name
    #   background           may be used and quoted, attributed to the agreed description
    #   not-for-attribution  the same; many newsrooms use one of the two words
    #   deep-background      may be used, attributed to nobody
    #   off-the-record       may not be used
    #   chatham-house        may be used and quoted, attributed to "a participant"
    agreements:
      - level: background
        date: 2026-03-09T14:30 # when you agreed on it
        # spoke: 2026-03-09T15:00 # when you talked, where that differs
        agreed: {by: source, how: phone} # how: in-person, phone, message or email
        wording: use it, but leave me out # what the term means to this source
        # permits: {quote: false} # where this agreement differs from its level
        description: a city employee # how you may call the source in print
        basis: who has read the survey
        reason: because they feared for their job
        editor: true # an editor knows who this is
        approved: 2026-03-10 # an editor approved the use
        corroborated-by: [dove]
        # notes: notes/2026-03-09.md # interview notes, named from this folder
        # covers: [the bridge was closed before the inspection]
        # embargo: 2026-03-20T06:00

  dove:
    name: Tobias Renn
    agreements:
      - level: on-the-record
        date: 2026-03-11
`;
