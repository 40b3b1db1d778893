/** What `ground-rules --help` prints. */
export const HELP = `Ground Rules holds a draft against what was agreed with each source.

ground-rules check [PATH...]        check drafts: files, folders, globs; - for standard input
  --ledger FILE | --no-ledger       the ledger, where it is not looked for from the draft's folder upward
  --outlet NAME                     ap, reuters, nyt, post, npr, propublica, bbc, guardian, wsj, spj, or a house file (.yaml)
  --stage writing|publish           how strictly to judge (publish)
  --format text|json|sarif          how to report (text); SARIF is made to be passed on, without codenames
  --allow-accepted                  let accepted findings no longer hold the verdict
  --max-warnings N                  hold the verdict where there are more warnings than N
  --now TIME                        judge as if it were this date, or date and time
  --stdin-path PATH                 where the draft on standard input belongs
  --watch                           check again whenever a draft or the ledger changes
ground-rules fix FILE...            make the preferred fix of every certain finding
  --dry-run                         show what would change, and change nothing
ground-rules hold-back FILE         move passages that may not be used to the held-back file beside the ledger
  --finding N                       only the passage of finding N in the report of check
ground-rules quotations FILE...     list every quotation and who it is tied to
  --format text|json
ground-rules export FILE [-o OUT]   the publishable copy, without comments and marks; refused while the verdict is not clear
  --for-verification                the passages as plain text, typed anew, for whoever checks facts
  --lines A-B                       only the passages on these lines; once for each
ground-rules ledger check [FILE]    check the ledger itself
ground-rules ledger encrypt FILE    encrypt a ledger, notes or held-back passages to FILE.age, and remove the plain file
  -r, --recipient AGE-RECIPIENT     whom it opens for: your own key, and an editor's; once for each
  --passphrase-fd N                 or a passphrase, read from file descriptor N
ground-rules ledger decrypt FILE    write what an encrypted file holds as a plain file
  -o, --output OUT                  where to, if not to the name without .age
ground-rules ledger recipients FILE [add|remove AGE-RECIPIENT]
                                    whom an encrypted file opens for
ground-rules lsp --stdio            the language server, for any editor

fix, hold-back, quotations, export and ledger check take --outlet and --now as well, and all but the last --ledger and --no-ledger.
Whatever reads a ledger opens an encrypted one with --identity FILE (age secret keys) or --passphrase-fd N, or asks at a terminal.
Exit codes: 0 clear, 1 held, 2 could not check or a wrong option.
`;
