import { z } from "zod";
import type { Codes } from "../lists/codes.js";
import { locatorTrouble } from "./locators.js";
import { code, date, listOf, slug, text } from "./texts.js";

/** Where something stands in its source: a place in a text, or words that lead there. */
const locator = text.superRefine((value, { addIssue }) => {
  const trouble = locatorTrouble(value);
  if (trouble !== null) addIssue(trouble);
});

/**
 * Why a figure differs from those of others of the same thing: told at `locator` in `source`, or in its own source
 * where none is named; a guess of ours without a locator.
 */
const differsSchema = z
  .strictObject({ kind: text, because: text, source: slug.optional(), locator: locator.optional() })
  .refine(({ source, locator }) => source === undefined || locator !== undefined, {
    message: "missing: a reason that a source gives says where it stands there",
    path: ["locator"],
  });

/** What may be remarked on a figure, beside what its source states. */
export const remarkFields = {
  obs_status: code.optional(),
  note: text.optional(),
  differs: differsSchema.optional(),
};

/** A figure as a person read it out of a source. */
export const claimSchema = z
  .strictObject({
    id: slug,
    printed: text,
    reading: text.optional(),
    /** Why the reading comes to something else than the print does by itself. */
    because: text.optional(),
    scale: z.literal([1, 1_000, 1_000_000, 1_000_000_000]).optional(),
    unit: code.optional(),
    locator: locator.optional(),
    indicator: code,
    reporter: code.optional(),
    partner: code.optional(),
    flow: code.optional(),
    product: code.optional(),
    route: slug.optional(),
    period: text.optional(),
    as_of: date.optional(),
    valuation: z.enum(["FOB", "CIF"]).optional(),
    authority: code.optional(),
    ...remarkFields,
  })
  .refine(({ reading, because }) => reading !== undefined || because === undefined, {
    message: "says why a figure is read otherwise, and there is no reading: use note",
    path: ["because"],
  });

const eventSchema = z.strictObject({
  id: slug,
  date,
  title: text,
  actors: listOf(text).default([]),
  kind: code,
  locator: locator.optional(),
  note: text.optional(),
});

const mentionSchema = z.strictObject({ route: slug, locator, note: text.optional() });

/** A number in the text that is no figure of ours, and why. */
const notClaimSchema = z.strictObject({ locator, printed: text, reason: text });

/** The sections of claims.yaml and what their entries are. */
export const claimsSections = {
  claims: z.array(claimSchema),
  events: z.array(eventSchema),
  routes: listOf(mentionSchema),
  not_claims: listOf(notClaimSchema),
};

/** What people read out of one source: the file claims.yaml. */
export const claimsFileSchema = z.strictObject({
  claims: claimsSections.claims.default([]),
  events: claimsSections.events.default([]),
  routes: claimsSections.routes.default([]),
  not_claims: claimsSections.not_claims.default([]),
});

const unread = z.array(z.unknown()).default([]);

/** The same file with its entries not looked into yet. */
export const unreadClaimsSchema = z.strictObject({
  claims: unread,
  events: unread,
  routes: unread,
  not_claims: unread,
});

export type Claim = z.infer<typeof claimSchema>;
export type ClaimsFile = z.infer<typeof claimsFileSchema>;

/** The lists that a claim's codes are looked up in. */
export interface Registries {
  codes: Codes;
  routes: ReadonlySet<string>;
}
