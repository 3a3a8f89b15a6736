import { posix } from 'node:path';

/**
 * Where a symbolic link in a tree leads, relative to the tree's root; undefined where that is outside, or cannot
 * be told from the text alone. `..` after a name is such a case: the name may itself be a link.
 */
export function placeInTree(link: string, target: string): string | undefined {
  if (target === '' || target.startsWith('/') || /\p{Cc}/u.test(target)) return undefined;
  const parts = target.split('/').filter((part) => part !== '' && part !== '.');
  const down = parts.findIndex((part) => part !== '..');
  if (down !== -1 && parts.slice(down).includes('..')) return undefined;
  const place = posix.normalize(posix.join(posix.dirname(link), target));
  return place === '..' || place.startsWith('../') ? undefined : place.replace(/\/$/, '');
}
