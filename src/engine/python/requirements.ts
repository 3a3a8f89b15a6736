/**
 * How many packages a requirements file names, for telling how far an installation is. Markers are not
 * evaluated: the number may be somewhat too high.
 */
export function countRequirements(text: string): number {
  return text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .filter((line) => /^\s*[A-Za-z0-9]/.test(line)).length;
}
