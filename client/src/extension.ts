import { commands, type ExtensionContext, Uri, window } from "vscode";
import { ALLOW_HOST } from "./command-names.ts";
import { registerCommands } from "./commands.ts";
import { createDraftStates } from "./draft-states.ts";
import { recogniseLedgers } from "./ledger-language.ts";
import { handOverMachineKey } from "./remember.ts";
import { mayReadLedgersHere } from "./remote-host.ts";
import { createServer } from "./server.ts";
import { showStatus } from "./status.ts";
import { registerAgreementView } from "./views/agreement.ts";
import { registerLedgerForms } from "./views/ledger-form/register.ts";
import { createReportPanel } from "./views/report.ts";

/** Called by VS Code when the first Markdown file or ledger is opened. The server is stopped with the extension's other parts. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = createServer(context, () => {
    // The secret storage may be out of reach; then the reporter is asked as ever.
    handOverMachineKey(server.secrets, context)
      .catch(() => {})
      .finally(() => forms.reopen());
  });
  const { client } = server;
  const forms = registerLedgerForms(server, context);
  const states = createDraftStates(client);
  const report = createReportPanel(client, states, Uri.joinPath(context.extensionUri, "dist/rules"));
  context.subscriptions.push(
    states,
    report,
    forms,
    showStatus(client, states),
    registerAgreementView(client),
    recogniseLedgers(),
    ...registerCommands(server, context, report, forms),
  );
  if (!mayReadLedgersHere()) void commands.executeCommand(ALLOW_HOST);
  // The error's own words stay in the library: they can hold paths.
  await client.start().catch(() => {
    void window.showErrorMessage(
      "Ground Rules could not be started, so no draft is checked. Try the command Ground Rules: Restart Server.",
    );
  });
}
