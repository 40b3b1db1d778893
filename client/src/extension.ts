import { type ExtensionContext, window } from "vscode";
import { registerCommands } from "./commands.ts";
import { recogniseLedgers } from "./ledger-language.ts";
import { createClient } from "./server.ts";
import { showStatus } from "./status.ts";
import { registerAgreementView } from "./views/agreement.ts";
import { createReportPanel } from "./views/report.ts";

/** Called by VS Code when the first Markdown file or ledger is opened. The server is stopped with the extension's other parts. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  const report = createReportPanel(client);
  context.subscriptions.push(
    report,
    showStatus(client),
    registerAgreementView(client),
    recogniseLedgers(),
    ...registerCommands(client, report),
  );
  // The error's own words stay in the library: they can hold paths.
  await client.start().catch(() => {
    void window.showErrorMessage(
      "Ground Rules could not be started, so no draft is checked. Try the command Ground Rules: Restart Server.",
    );
  });
}
