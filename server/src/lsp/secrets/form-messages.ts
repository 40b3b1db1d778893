import type { FormPage } from "../../core/ledger/form/page.ts";
import type { FormPath, FormValue } from "../../core/ledger/form/value.ts";

/** What the form of a ledger and the server say to each other. Texts of a form that is revealed hold names. */

/** What a form shows. */
export type FormAnswer =
  | {
      readonly kind: "form";
      readonly page: FormPage;
      readonly revealed: boolean;
      readonly encrypted: boolean;
      /** A number for this text, to come back to it; it differs from `saved` while something is not saved. */
      readonly state: number;
      readonly saved: number;
      /** What is wrong with the ledger as it stands in the form, or missing in it. */
      readonly remarks: readonly string[];
    }
  /** It cannot be shown as a form, or is none (notes): its text, for those who asked to see names. */
  | {
      readonly kind: "text";
      readonly text: string | null;
      readonly revealed: boolean;
      readonly encrypted: boolean;
      readonly state: number;
      readonly saved: number;
      readonly remarks: readonly string[];
    }
  | { readonly kind: "locked" }
  | { readonly kind: "refused"; readonly message: string };

export type FormEdit =
  /** Null takes away what is there. A flag or a permission comes as `true` or `false`. */
  | { readonly path: FormPath; readonly value: FormValue | null }
  /** The whole text, where it cannot be shown as a form. */
  | { readonly text: string };

interface FormParams {
  /** The ledger's own address. */
  readonly uri: string;
}

type Saved =
  | { readonly kind: "done"; readonly saved: number }
  /** Somebody else wrote the file meanwhile; nothing was written. */
  | { readonly kind: "changed" }
  | { readonly kind: "refused"; readonly message: string };

type Done = { readonly kind: "done" } | { readonly kind: "refused"; readonly message: string };

/** What can be asked about a form. */
export interface FormAsked {
  /** Opens it, from a backup where one is named; `key` opens and writes backups of a plain ledger. */
  formOpen: {
    readonly params: FormParams & { readonly backup: string | null; readonly key: string; readonly reveal: boolean };
    readonly answer: FormAnswer;
  };
  formShow: { readonly params: FormParams & { readonly reveal: boolean }; readonly answer: FormAnswer };
  formEdit: { readonly params: FormParams & { readonly edit: FormEdit; readonly reveal: boolean }; readonly answer: FormAnswer };
  /** Goes back or forward to an earlier state. */
  formGo: { readonly params: FormParams & { readonly state: number; readonly reveal: boolean }; readonly answer: FormAnswer };
  formSave: { readonly params: FormParams; readonly answer: Saved };
  formSaveAs: { readonly params: FormParams & { readonly target: string }; readonly answer: Done };
  /** Reads the file anew; with `onlyClean`, not where something is unsaved. */
  formRevert: { readonly params: FormParams & { readonly onlyClean: boolean; readonly reveal: boolean }; readonly answer: FormAnswer };
  /** Writes what is not saved, encrypted, to a file of the editor's backups. */
  formBackup: { readonly params: FormParams & { readonly path: string }; readonly answer: Done };
  formClose: { readonly params: FormParams; readonly answer: Done };
}
