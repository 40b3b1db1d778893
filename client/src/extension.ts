import type { ExtensionContext } from "vscode";
import { registerCommands } from "./commands.ts";
import { createClient } from "./server.ts";
import { showStatus } from "./status.ts";
import { registerAgreementView } from "./views/agreement.ts";
import { createReportPanel } from "./views/report.ts";

/** Called by VS Code when the first Markdown file or ledger is opened. The server is stopped with the extension's other parts. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  const report = createReportPanel(client);
  context.subscriptions.push(report, showStatus(client), registerAgreementView(client), ...registerCommands(client, report));
  await client.start();
}
