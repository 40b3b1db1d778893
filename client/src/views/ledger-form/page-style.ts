/** The form's style: the colours and letters of the editor's own theme, light, dark or high contrast. */
export const FORM_STYLE = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; padding: 0; }
main { max-width: 56em; margin: 0 auto; padding: 1.2em 2em 4em; }
header { display: flex; flex-wrap: wrap; gap: 0.6em; align-items: center; position: sticky; top: 0; background: var(--vscode-editor-background); padding: 0.6em 0; z-index: 1; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); }
h1 { font-size: 1.6em; font-weight: 600; margin: 0; }
header .kept { color: var(--vscode-descriptionForeground); flex: 1 1 16em; }
h2 { font-size: 1.2em; font-weight: 600; margin: 2em 0 0.6em; }
h3 { font-size: 1em; font-weight: 600; margin: 1.4em 0 0.4em; color: var(--vscode-descriptionForeground); }
.note { border-left: 0.25em solid var(--vscode-charts-yellow); padding: 0.3em 0.9em; margin: 1em 0; }
.note ul { margin: 0.2em 0; padding-left: 1.2em; }
.note summary { cursor: pointer; }
.card { border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, var(--vscode-panel-border))); border-radius: 4px; margin: 0.8em 0; }
.card > summary { cursor: pointer; padding: 0.55em 0.9em; font-weight: 600; }
.card > summary .facts { font-weight: normal; color: var(--vscode-descriptionForeground); margin-left: 0.6em; }
summary:focus-visible, button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
.card > .inside { padding: 0 1.1em 1em; }
.card .card { background: var(--vscode-editorWidget-background); }
.field { display: grid; grid-template-columns: minmax(12em, 17em) 1fr; gap: 0.2em 1em; align-items: start; margin: 0.45em 0; }
.field > label, .field > .label { padding-top: 0.25em; }
.help { color: var(--vscode-descriptionForeground); font-size: 0.92em; margin: 0.15em 0 0.3em; }
input[type=text], select, textarea { width: 100%; box-sizing: border-box; font: inherit; color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px; padding: 0.25em 0.5em; }
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border-color: var(--vscode-dropdown-border, transparent); }
textarea { min-height: 24em; font-family: var(--vscode-editor-font-family); font-size: var(--vscode-editor-font-size); }
input:focus, select:focus, textarea:focus { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
input::placeholder { color: var(--vscode-input-placeholderForeground); }
input[readonly] { color: var(--vscode-disabledForeground); }
.line { display: flex; gap: 0.4em; margin-bottom: 0.3em; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: normal; color: var(--vscode-descriptionForeground); padding: 0 0.4em 0.2em 0; font-size: 0.92em; }
td { padding: 0 0.4em 0.3em 0; }
button { font: inherit; color: var(--vscode-button-foreground); background: var(--vscode-button-background); border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; padding: 0.25em 0.9em; cursor: pointer; white-space: nowrap; }
button:hover { background: var(--vscode-button-hoverBackground); }
button.quiet { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
button.quiet:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.link { color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0.25em 0.3em; }
.actions { display: flex; flex-wrap: wrap; gap: 0.6em; margin-top: 1em; }
.note .actions { margin: 0.4em 0; }
@media (max-width: 40em) {
  main { padding: 0.6em 1em 3em; }
  header { position: static; }
  .field { grid-template-columns: 1fr; }
  th { display: none; }
  table, tbody, tr, td { display: block; }
  tr { margin-bottom: 0.8em; }
  td[data-label]::before { content: attr(data-label); display: block; color: var(--vscode-descriptionForeground); font-size: 0.92em; }
  button { white-space: normal; }
}
.locked { text-align: center; padding-top: 18vh; }
.locked p { color: var(--vscode-descriptionForeground); max-width: 34em; margin: 0.8em auto 1.4em; }
`;
