/** The report's style: the colours and letters of the editor's own theme, light, dark or high contrast. */
export const STYLE = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; }
main { max-width: 48em; margin: 0 auto; padding: 1em; }
header { --verdict: var(--vscode-charts-green); border-left: 0.4em solid var(--verdict); padding: 0 1em; margin-bottom: 1.5em; }
header.held { --verdict: var(--vscode-charts-red); }
header.could-not-check { --verdict: var(--vscode-charts-yellow); }
h1 { font-size: 1.8em; margin: 0; }
h1 span { color: var(--verdict); }
header p { margin: 0.4em 0; }
h2 { font-size: 1.15em; margin: 2em 0 0.5em; }
ol { list-style: none; padding: 0; margin: 0; }
li { border-top: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); padding: 0.7em 0 0.7em 0.8em; border-left: 0.2em solid transparent; }
li p { margin: 0.15em 0; }
.weight { border-left-color: var(--vscode-charts-yellow); }
.holds { border-left-color: var(--vscode-charts-red); }
.todo { margin: 0.4em 0; }
.facts { color: var(--vscode-descriptionForeground); font-size: 0.92em; }
.stale { font-weight: bold; }
button { font: inherit; color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
button.act { color: var(--vscode-button-foreground); background: var(--vscode-button-background); border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; padding: 0.2em 0.9em; text-decoration: none; }
`;

/** What the report's buttons say to the extension. */
export const SCRIPT = `
const api = acquireVsCodeApi();
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) api.postMessage(JSON.parse(button.dataset.message));
});
`;
