/** Whether somebody said that they trust the workspace. It is given once, and never taken back while the server runs. */
export interface Trust {
  given(): boolean;
  give(): void;
}

export function createTrust(fromTheStart: boolean): Trust {
  let trusted = fromTheStart;
  return {
    given: () => trusted,
    give: () => {
      trusted = true;
    },
  };
}
