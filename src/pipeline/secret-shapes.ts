/** A form that only secrets have. */
export interface SecretShape {
  /** What it looks like, as it stands in a message. */
  readonly what: string;
  /** Reads a whole line; bounded, so that long lines stay cheap. */
  readonly form: RegExp;
}

/**
 * Sources: the issuers' documentation of their tokens' forms, as
 * https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
 * and https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export const SECRET_SHAPES: readonly SecretShape[] = [
  { what: 'a GitHub token', form: /\bgh[pousr]_[A-Za-z0-9]{10,}/ },
  { what: 'a GitHub token', form: /\bgithub_pat_[A-Za-z0-9_]{10,}/ },
  { what: 'a GitLab token', form: /\bglpat-[\w-]{10,}/ },
  { what: 'an access token of Google', form: /\bya29\.[\w-]{5,}/ },
  { what: 'a Google API key', form: /\bAIza[\w-]{20,}/ },
  { what: 'a Google client secret', form: /\bGOCSPX-[\w-]{10,}/ },
  { what: 'an AWS access key', form: /\bA[KS]IA[A-Z0-9]{12,}/ },
  {
    what: 'an AWS secret key',
    form: /aws_?secret_?access_?key["']?\s{0,8}[=:]\s{0,8}["']?[A-Za-z0-9/+]{40}/i,
  },
  { what: 'a Slack token', form: /\bxox[abeoprs]-[\w-]{8,}|\bxapp-\d-[\w-]{8,}/ },
  { what: 'a Slack address', form: /\bhooks\.slack\.com\/services\/T\w{4,}\/B\w{4,}\/\w{8,}/ },
  { what: 'a JSON web token', form: /\beyJ[\w-]{8,4096}\.eyJ[\w-]{8,4096}\.[\w-]*/ },
  { what: 'a private key', form: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/ },
  {
    // A variable in the password's place is none: ${TOKEN}, <password>, {password}, ***.
    what: 'an address with a password',
    form: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,200}:(?![$<{*%[])[^\s/@]{1,300}@/i,
  },
];
