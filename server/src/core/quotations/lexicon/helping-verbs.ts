import { wordSet } from "./word-set.ts";

/** Verbs that help another one, with what they are contracted to. */
export const BE = wordSet("is are was were be been being am isn't aren't wasn't weren't ain't 's 're 'm gets got");
export const HAVE = wordSet("has have had having hasn't haven't hadn't 've");
export const DO = wordSet("do does did don't doesn't didn't");
export const MODAL =
  wordSet(`will would can could may might must shall should ought won't wouldn't can't cannot couldn't mightn't mustn't shouldn't
  'll 'd`);
