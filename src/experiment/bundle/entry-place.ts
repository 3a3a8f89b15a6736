import { EpycloudError } from '../../pipeline/errors.ts';
import type { TarEntry } from '../../shell/tar/tar-header.ts';
import { BUNDLE_LIMITS } from './bundle.ts';
import { placeInTree } from './link-target.ts';

/** Watches over the entries of one archive: where each may be put. */
export interface EntryPlaces {
  /**
   * Takes note of an entry.
   * @throws EpycloudError `source_refused` where it leads out of the folder, or takes another's place
   */
  admit(entry: TarEntry): void;
}

/** What an archive may hold: each name once, below the folder, behind no link; and not too much of it. */
export function entryPlaces(): EntryPlaces {
  const taken = new Map<string, TarEntry['kind']>();
  let entries = 0;
  let bytes = 0;

  function requireFolders(name: string): void {
    for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) {
      const above = name.slice(0, at);
      if (taken.get(above) !== undefined && taken.get(above) !== 'folder') {
        throw refused(name, 'lies behind what is no folder');
      }
      taken.set(above, 'folder');
    }
  }

  return {
    admit(entry) {
      const { kind, name } = entry;
      entries += 1;
      bytes += kind === 'file' ? entry.size : 0;
      if (entries > BUNDLE_LIMITS.entries || bytes > BUNDLE_LIMITS.bytes) {
        throw new EpycloudError('source_refused', 'The archive holds too much to be unpacked.', {
          hint: `At most ${BUNDLE_LIMITS.entries} files and ${BUNDLE_LIMITS.bytes / 1024 ** 3} GiB.`,
        });
      }
      const fault = faultOf(name);
      if (fault !== undefined) throw refused(name, fault);
      const there = taken.get(name);
      if (there !== undefined && !(there === 'folder' && kind === 'folder')) {
        throw refused(name, 'is there twice');
      }
      requireFolders(name);
      taken.set(name, kind);
      if (kind === 'link' && placeInTree(name, entry.target) === undefined) {
        throw refused(name, 'is a link that may lead out of the folder');
      }
    },
  };
}

function faultOf(name: string): string | undefined {
  if (name === '') return 'has no name';
  if (name.startsWith('/')) return 'is an absolute path';
  if (/\p{Cc}/u.test(name)) return 'has a control character';
  if (Buffer.byteLength(name) > BUNDLE_LIMITS.path) return 'has too long a path';
  const parts = name.split('/');
  if (parts.includes('..')) return 'leads out of the folder';
  if (parts.includes('') || parts.includes('.')) return 'is no plain path';
  if (parts.some((part) => part.toLowerCase() === '.git')) return 'is a part of git';
  return undefined;
}

function refused(name: string, fault: string): EpycloudError {
  const shown = JSON.stringify(name.length > 200 ? `${name.slice(0, 197)}...` : name);
  return new EpycloudError('source_refused', `The archive's ${shown} ${fault}.`);
}
