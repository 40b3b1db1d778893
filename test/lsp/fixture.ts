import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { bundleServer, type ClientSetup, type Editor, makePlace, type Place, startEditor } from "./harness.ts";
import { PROTECTED } from "./story.ts";

/** A server process for each test of a file, on a folder of its own. After each test it has ended well and told no protected text. */
export interface Fixture {
  /** Starts the server and an editor that speaks to it. */
  start(setup?: Partial<ClientSetup>): Promise<Editor>;
  readonly place: Place;
}

export function withServer(files: Readonly<Record<string, string>>): Fixture {
  let bundle: Place;
  let server: string;
  let place: Place;
  let editor: Editor | null = null;
  beforeAll(async () => {
    bundle = makePlace({});
    server = await bundleServer(bundle.folder);
  });
  afterAll(() => bundle.remove());
  beforeEach(() => {
    place = makePlace(files);
    editor = null;
  });
  afterEach(async () => {
    const code = await editor?.stop();
    place.remove();
    expect(code).toBe(0);
    for (const text of PROTECTED) expect(editor?.received(), "the server told a protected text").not.toContain(text);
  });
  return {
    async start(setup = {}) {
      editor = await startEditor({ server, place, ...setup });
      return editor;
    },
    get place() {
      return place;
    },
  };
}
