/** The value of a JSON text; the text itself where it is none, such as a proxy's page. */
export function jsonOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
