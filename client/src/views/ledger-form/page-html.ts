import { FORM_STYLE } from "./page-style.ts";

/** What a form is of; the page learns it from its own element. */
export type FormOf = "ledger" | "notes" | "held-back";

/** The page of a form: its own style and program, and nothing from anywhere else. What it shows comes by messages. */
export function pageHtml(script: string, nonce: string, of: FormOf): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}';">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ground Rules</title>
<style nonce="${nonce}">${FORM_STYLE}</style>
</head>
<body>
<main id="form" data-of="${of}"></main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}
