import { FORM_STYLE } from "./page-style.ts";

/** The page of a form: its own style and program, and nothing from anywhere else. What it shows comes by messages. */
export function pageHtml(script: string, nonce: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}';">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ledger</title>
<style nonce="${nonce}">${FORM_STYLE}</style>
</head>
<body>
<main id="form"></main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}
