import type { Severity } from "../../findings.ts";
import type { OptionValues } from "../options.ts";

/** A policy profile: what one newsroom's public rules ask for, as data. */
export interface Outlet {
  readonly name: string;
  /** The newsroom, as a reporter would write it. */
  readonly title: string;
  /** The public text the profile is modelled on, with its year. Never an official profile. */
  readonly modelledOn: string;
  /**
   * Severities at the publish stage by rule code; while writing, an error or a warning is one step milder. A rule that is not
   * listed keeps the house default. The ten profiles know errors and warnings only; a newsroom of its own may ask for less.
   * `agreed-description` here is about words that come close to the agreed ones without an identifying detail in them.
   */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** What the newsroom sets about rules beside their severity, by rule code. */
  readonly options?: Readonly<Record<string, OptionValues>>;
}
