import type { DiagnosticServerCancellationData } from "vscode-languageserver/node";
import { ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";

/** Thrown where the text has become newer than the request; the client asks again. */
export function staleRequest(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, "");
}

/** The same for pulled diagnostics, which have a code of their own. */
export function staleDiagnostics(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, "", { retriggerRequest: true });
}

export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "");
}

export function badParameters(): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, "");
}

/**
 * Wraps a handler so that nothing unexpected reaches the library, whose log would quote it.
 *
 * Deliberate refusals pass; anything else is noted by the name of the handler alone and answered as an internal error.
 */
export function guarded<A extends readonly unknown[], R>(
  name: string,
  log: (line: string) => void,
  handler: (...args: A) => R | Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`Something went wrong inside the server while it worked on "${name}".`);
      throw new ResponseError(ErrorCodes.InternalError, "");
    }
  };
}
