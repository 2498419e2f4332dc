import { createHash } from "node:crypto";
import { extname } from "node:path";
import { mime } from "@fastify/send";

/** Puts the colours that a reader chose on a page before anything of it is painted; the one script inside pages. */
export const THEME_SCRIPT =
  'try{const t=localStorage.getItem("theme");' +
  "if(/^(light|dark)$/.test(t))document.documentElement.dataset.theme=t}catch{}";

/**
 * What a page may load: nothing but this site's own files, and run that one script. Drawings carry their colours in
 * style attributes.
 */
export const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash("sha256").update(THEME_SCRIPT).digest("base64")}'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/** What other sites may read or show in a frame. */
const OPEN = /^\/(data|chart|figure)(\/|$)/;
const FRAMED = /^\/chart(\/|$)/;

/** A name with a hash of its content in it: another content has another name. */
const HASHED = /^\/_\w+\/.*[.-]\w{8,}\.\w+$/;

/** Types that the register of the web's types does not give a charset, or that it does not know. */
const TYPES: Readonly<Record<string, string>> = {
  ".parquet": "application/vnd.apache.parquet",
  ".arrow": "application/vnd.apache.arrow.file",
  ".bib": "application/x-bibtex; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  "": "text/plain; charset=utf-8",
};

/** Files whose bytes shrink: these stand compressed beside themselves. */
export const COMPRESSIBLE = /\.(html|css|js|json|svg|csv|txt|xml|webmanifest)$/;

/** Returns the Content-Type of a file by its name. */
export function typeOf(path: string): string {
  const known = TYPES[extname(path)] ?? mime.getType(path) ?? "application/octet-stream";
  return known.startsWith("text/") && !known.includes("charset") ? `${known}; charset=utf-8` : known;
}

/** Returns the headers that go with every answer at an address, whatever it is. */
export function headersAt(address: string): Record<string, string> {
  return {
    "Content-Security-Policy": `${POLICY}; frame-ancestors ${FRAMED.test(address) ? "*" : "'self'"}`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    ...(isOpen(address) && {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Expose-Headers": "Accept-Ranges, Content-Length, Content-Range, ETag, Last-Modified",
      "Cross-Origin-Resource-Policy": "cross-origin",
    }),
  };
}

/** Whether scripts of other sites may read what is at an address. */
export function isOpen(address: string): boolean {
  return OPEN.test(address);
}

/** Returns how long an answer may be kept: hashed names for good, the rest until asked whether it still holds. */
export function cachingOf(address: string): string {
  return HASHED.test(address) ? "public, max-age=31536000, immutable" : "no-cache";
}
