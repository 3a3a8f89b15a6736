/** https://cloud.google.com/compute/docs/labeling-resources#requirements; the letters may be of any alphabet. */
const KEY = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u;
const VALUE = /^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u;

/** https://cloud.google.com/batch/docs/organize-resources-using-labels#restrictions */
const RESERVED = /^(batch-|goog-|google-)/;

/**
 * What is wrong with labels.
 * @param limit how many there may be; Batch adds some of its own to make up 64
 */
export function labelFaults(
  field: string,
  labels: Readonly<Record<string, string>>,
  limit: number,
): readonly string[] {
  const faults = Object.entries(labels).flatMap(([key, value]) => {
    if (RESERVED.test(key)) return [`${field} field is invalid. label key ${key} is reserved`];
    if (!KEY.test(key)) {
      return [
        `${field} field is invalid. label key "${key}" must start with a lowercase letter and have at most 63 lowercase letters, digits, underscores and dashes`,
      ];
    }
    if (!VALUE.test(value)) {
      return [
        `${field} field is invalid. label value "${value}" of ${key} must have at most 63 lowercase letters, digits, underscores and dashes`,
      ];
    }
    return [];
  });
  const count = Object.keys(labels).length;
  return count > limit
    ? [...faults, `${field} field is invalid. ${count} labels are more than ${limit}`]
    : faults;
}
