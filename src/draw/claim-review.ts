import { unmarked } from "../../pipelines/text/marks.js";
import { here } from "../base/address.js";
import type { AuditCheck } from "../rows/audit.js";
import type { AuditSlice } from "../slices/audit.js";
import { asLine, auditWords, capital, VERDICTS } from "../text/en/audit.js";
import { SITE_NAME } from "../text/en/navigation.js";

/** How far a verdict lies from false (1) to true (5); none where it is open. */
const RATINGS: Readonly<Record<AuditCheck["verdict"], number | null>> = {
  holds: 5,
  holds_within_rounding: 4,
  does_not_hold: 1,
  cannot_be_checked: null,
};

/**
 * Returns a check of an article as a ClaimReview of schema.org (https://schema.org/ClaimReview), as search engines and
 * collections of fact checks read it. Addresses are absolute where the site knows its own.
 */
export function claimReview(check: AuditCheck, { article, sources }: AuditSlice): object {
  const { check_id, verdict, statement_traced, explanation_traced, source_ids } = check;
  const rating = RATINGS[verdict];
  const grounds = source_ids.split(" ");
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: `${here.address}audit/${check_id}`,
    author: { "@type": "Organization", name: SITE_NAME, ...(here.address && { url: here.address }) },
    claimReviewed: `${asLine(unmarked(statement_traced))}.`,
    reviewBody: `${auditWords.verdictSentence(verdict)} ${capital(unmarked(explanation_traced))}`,
    reviewRating: {
      "@type": "Rating",
      alternateName: capital(VERDICTS[verdict]),
      ...(rating !== null && { ratingValue: rating, worstRating: 1, bestRating: 5 }),
    },
    ...(article && {
      itemReviewed: {
        "@type": "Claim",
        ...(article.author !== null && { author: { "@type": "Person", name: article.author } }),
        ...(article.published !== null && { datePublished: article.published }),
        appearance: {
          "@type": "Article",
          headline: article.title,
          url: article.url,
          publisher: { "@type": "Organization", name: article.publisher },
        },
      },
    }),
    citation: sources.filter(({ source_id }) => grounds.includes(source_id)).map(({ url }) => url),
  };
}
