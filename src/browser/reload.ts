/** In a preview: loads the page again when it was built anew. */
let known: string | null = null;

setInterval(async () => {
  const { headers } = await fetch(location.href, { method: "HEAD", cache: "no-store" });
  const tag = headers.get("etag");
  if (known !== null && tag !== known) location.reload();
  known = tag;
}, 1000);
