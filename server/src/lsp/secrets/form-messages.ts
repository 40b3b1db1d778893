import type { FileAction } from "../../core/findings.ts";
import type { FormPage } from "../../core/ledger/form/page.ts";
import type { FormPath, FormValue } from "../../core/ledger/form/value.ts";

/** What the form of a ledger and the server say to each other. Texts of a form that is revealed hold names. */

/** Something that is wrong with a ledger, or missing in it. */
export interface FormRemark {
  readonly message: string;
  /** What can be done about it to the ledger's file. */
  readonly onFile: readonly { readonly title: string; readonly action: FileAction }[];
}

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
      /** Of the ledger as it stands in the form. */
      readonly remarks: readonly FormRemark[];
    }
  /** It cannot be shown as a form, or is none (notes): its text, for those who asked to see names. */
  | {
      readonly kind: "text";
      readonly text: string | null;
      readonly revealed: boolean;
      readonly encrypted: boolean;
      readonly state: number;
      readonly saved: number;
      readonly remarks: readonly FormRemark[];
    }
  | { readonly kind: "locked" }
  /** The server does not know of it: it was started since the form was opened. */
  | { readonly kind: "not-open" }
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

/** What of a form is to be shown. */
export interface Showing {
  /** Whether names are shown. */
  readonly reveal: boolean;
  /** The codenames of the sources that are unfolded. */
  readonly unfolded: readonly string[];
}

type Saved =
  | { readonly kind: "done"; readonly saved: number }
  /** Somebody else wrote the file meanwhile; nothing was written. */
  | { readonly kind: "changed" }
  | { readonly kind: "refused"; readonly message: string };

type Done = { readonly kind: "done" } | { readonly kind: "refused"; readonly message: string };

/** What can be asked about a form. */
export interface FormAsked {
  /** Opens it, from an encrypted backup where there is one, as base64; `key` opens and writes backups of a plain ledger. */
  formOpen: {
    readonly params: FormParams & { readonly backup: string | null; readonly key: string } & Showing;
    readonly answer: FormAnswer;
  };
  formShow: { readonly params: FormParams & Showing; readonly answer: FormAnswer };
  formEdit: { readonly params: FormParams & { readonly edit: FormEdit } & Showing; readonly answer: FormAnswer };
  /** Goes back or forward to an earlier state; refused where it is not known, as to a server that was started since, or after locking. */
  formGo: { readonly params: FormParams & { readonly state: number } & Showing; readonly answer: FormAnswer };
  formSave: { readonly params: FormParams; readonly answer: Saved };
  formSaveAs: { readonly params: FormParams & { readonly target: string }; readonly answer: Done };
  /** Reads the file anew; with `onlyClean`, not where something is unsaved. */
  formRevert: { readonly params: FormParams & { readonly onlyClean: boolean } & Showing; readonly answer: FormAnswer };
  /** Writes what is not saved, encrypted, to a file of the editor's backups. */
  formBackup: { readonly params: FormParams & { readonly path: string }; readonly answer: Done };
  /** Does to the file what a remark offers. */
  formSecure: { readonly params: FormParams & { readonly action: FileAction } & Showing; readonly answer: FormAnswer };
  formClose: { readonly params: FormParams; readonly answer: Done };
}
