import { EpycloudError } from '../../pipeline/errors.ts';

/**
 * The token that a secret holds: many are stored with a line feed at their end.
 * @throws EpycloudError `secret_unavailable`; it does not show the secret
 */
export function requireToken(secret: string): string {
  const token = secret.trim();
  if (/^[\x21-\x7e]{1,1000}$/.test(token)) return token;
  throw new EpycloudError('secret_unavailable', 'The secret for GitHub holds no token.', {
    hint: 'It is empty, or has spaces or line feeds in it. Store the token alone as a new version of it.',
  });
}
