import { type Disposable, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { AGREEMENT_REQUEST, AGREEMENT_SCHEME, type AgreementAnswer, type AgreementParams } from "../../../server/src/lsp/requests.ts";

/** Shows what was agreed with a source as a read-only document without names, for the links beside a finding. */
export function registerAgreementView(client: LanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(AGREEMENT_SCHEME, {
    async provideTextDocumentContent({ path, query }) {
      const [agreement = "", ...uri] = query.split("&");
      const source = decodeURIComponent(path.replace(/^\//u, "").replace(/\.md$/u, ""));
      const params: AgreementParams = { source, agreement: Number(agreement), uri: decodeURIComponent(uri.join("&")) };
      const answer = await client.sendRequest<AgreementAnswer>(AGREEMENT_REQUEST, params);
      return answer.kind === "text" ? answer.text : answer.message;
    },
  });
}
