/** What an access token, an identity token or a header that holds one looks like. */
const SHAPES = [
  /\bya29\.[\w.-]+/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /\b1\/\/[\w-]{20,}/g,
  /\b(Bearer|bearer|token)\s+[\w.~+/-]{16,}=*/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*/g,
];

/** A text that comes from elsewhere, without whatever looks like a token in it. */
export function withoutTokens(text: string): string {
  return SHAPES.reduce((cleaned, shape) => cleaned.replace(shape, '[hidden]'), text);
}
