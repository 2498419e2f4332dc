import { z } from "zod";
import type { Codes } from "../lists/codes.js";

/** An id that people give: words and digits joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not an id: use lower-case words and digits joined by hyphens");

const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "not a date: write 2021, 2021-09 or 2021-09-26")
  .refine(exists, "no such day in the calendar");

export const text = z.string().trim().min(1, "is empty");

/**
 * Why a figure differs from those of others of the same thing: told at `locator` in `source`, or in its own source
 * where none is named; a guess of ours without a locator.
 */
const differsSchema = z
  .strictObject({ kind: z.string(), because: text, source: z.string().optional(), locator: text.optional() })
  .refine(({ source, locator }) => source === undefined || locator !== undefined, {
    message: "missing: a reason that a source gives says where it stands there",
    path: ["locator"],
  });

/** What may be remarked on a figure, beside what its source states. */
export const remarkFields = {
  obs_status: z.string().optional(),
  note: text.optional(),
  differs: differsSchema.optional(),
};

/** A figure as a person read it out of a source. */
export const claimSchema = z.strictObject({
  id: slug,
  printed: text,
  reading: text.optional(),
  scale: z.literal([1, 1_000, 1_000_000, 1_000_000_000]).optional(),
  unit: z.string().optional(),
  locator: text.optional(),
  indicator: z.string(),
  reporter: z.string().optional(),
  partner: z.string().optional(),
  flow: z.string().optional(),
  product: z.string().optional(),
  route: z.string().optional(),
  period: text.optional(),
  as_of: date.optional(),
  valuation: z.enum(["FOB", "CIF"]).optional(),
  authority: z.string().optional(),
  ...remarkFields,
});

const eventSchema = z.strictObject({
  id: slug,
  date,
  title: text,
  actors: z.array(text).default([]),
  kind: z.string(),
  locator: text.optional(),
  note: text.optional(),
});

const mentionSchema = z.strictObject({ route: z.string(), locator: text, note: text.optional() });

/** A number in the text that is no figure of ours, and why. */
const notClaimSchema = z.strictObject({ locator: text, printed: text, reason: text });

/** The sections of claims.yaml and what their entries are. */
export const claimsSections = {
  claims: z.array(claimSchema),
  events: z.array(eventSchema),
  routes: z.array(mentionSchema),
  not_claims: z.array(notClaimSchema),
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

function exists(value: string): boolean {
  const [year, month = 1, day = 1] = value.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month - 1, day)).getUTCDate() === day;
}
