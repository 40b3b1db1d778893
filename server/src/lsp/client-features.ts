import type { InitializeParams } from "vscode-languageserver/node";
import type { ClientOptions } from "./requests.ts";

/** What the client can do, as far as the server acts on it. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly versionsEdits: boolean;
  readonly appliesEdits: boolean;
  readonly literalCodeActions: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescriptions: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly watchesFiles: boolean;
  readonly relativePatterns: boolean;
  readonly markdownHover: boolean;
  readonly nestedSymbols: boolean;
  readonly asksForReasons: boolean;
  readonly showsState: boolean;
  readonly showsAgreements: boolean;
}

/** Reads the client's capabilities; what is missing or of the wrong kind counts as "cannot". */
export function readClientFeatures(params: InitializeParams): ClientFeatures {
  const { workspace, textDocument } = params.capabilities ?? {};
  const own = readOptions(params.initializationOptions);
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    appliesEdits: workspace?.applyEdit === true,
    literalCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    relatedInformation: diagnostics.relatedInformation === true,
    codeDescriptions: diagnostics.codeDescriptionSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    asksForReasons: own.asksForReasons === true,
    showsState: own.showsState === true,
    showsAgreements: own.showsAgreements === true,
  };
}

/** The client's own options; anything that is not an object counts as none. */
export function readOptions(value: unknown): ClientOptions {
  return typeof value === "object" && value !== null ? value : {};
}
