/** What a word can become, and what that is for. */
export interface Candidate {
  readonly value: string;
  readonly meaning: string;
}
