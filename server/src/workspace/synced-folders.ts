import { dirname, join } from "node:path";
import type { FileReader } from "./files.ts";

interface Service {
  readonly name: string;
  /** A folder of this name above the file is the service's own, as its program makes it. */
  readonly folder?: RegExp;
  /** What the service's program leaves in the folder that it keeps in step. */
  readonly marker?: string;
}

/** Programs that keep folders in step with other machines: what lies there lies with a company or on every device as well. */
const SERVICES: readonly Service[] = [
  { name: "Dropbox", folder: /^Dropbox(?: \(.+\))?$/u, marker: ".dropbox" },
  { name: "OneDrive", folder: /^OneDrive(?: ?- .+)?$/u },
  { name: "Google Drive", folder: /^(?:Google ?Drive|My Drive|GoogleDrive-.+)$/u },
  { name: "iCloud Drive", folder: /^(?:Mobile Documents|iCloud ?Drive|com~apple~CloudDocs)$/u },
  { name: "a cloud service", folder: /^CloudStorage$/u },
  { name: "Nextcloud", folder: /^Nextcloud\d*$/u },
  { name: "ownCloud", folder: /^ownCloud\d*$/u },
  { name: "Box", folder: /^(?:Box Sync|Box-Box)$/u },
  { name: "MEGA", folder: /^(?:MEGA|MEGAsync)(?: .+)?$/u, marker: ".megaignore" },
  { name: "pCloud", folder: /^pCloud ?(?:Drive|Sync)$/u },
  { name: "Proton Drive", folder: /^Proton ?Drive$/u },
  { name: "Syncthing", marker: ".stfolder" },
  { name: "Resilio Sync", marker: ".sync" },
  { name: "Seafile", folder: /^Seafile$/u },
];

/** The service that keeps the folder of an absolute path in step with other machines, by its name; null where none is known to. */
export function syncedBy(path: string, files: FileReader): string | null {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const name = folder.split(/[\\/]/u).at(-1) ?? "";
    const service = SERVICES.find(
      ({ folder: pattern, marker }) => pattern?.test(name) === true || (marker !== undefined && files.stat(join(folder, marker)) !== null),
    );
    if (service !== undefined) return service.name;
  }
  return null;
}
