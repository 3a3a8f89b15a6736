import { EpycloudError } from '../../pipeline/errors.ts';

export interface Followed {
  readonly url: string;
  readonly signal: AbortSignal | undefined;
  /** The headers for an address: at home, which is where it was asked first, or elsewhere. */
  readonly headers: (atHome: boolean) => Readonly<Record<string, string>>;
}

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Gets what lies behind redirects. Their addresses stand in no error: they may hold a credential.
 * @throws EpycloudError `source_unavailable` where they lead nowhere, and what fetch throws
 */
export async function followRedirects({ url, signal, headers }: Followed): Promise<Response> {
  const home = new URL(url).origin;
  let address = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await fetch(address, {
      redirect: 'manual',
      signal: signal ?? null,
      headers: headers(new URL(address).origin === home),
    });
    if (!REDIRECTS.has(response.status)) return response;
    await response.body?.cancel();
    address = targetOf(response.headers.get('location'), address);
  }
  throw misled('leads from one address to another without an end');
}

function targetOf(location: string | null, from: string): string {
  if (location === null || !URL.canParse(location, from)) throw misled('leads nowhere');
  const target = new URL(location, from);
  const isSafe = target.protocol === 'https:' || target.protocol === new URL(from).protocol;
  if (!isSafe) throw misled('leads to an address without encryption');
  return target.href;
}

function misled(what: string): EpycloudError {
  return new EpycloudError('source_unavailable', `GitHub's answer ${what}.`, {
    hint: 'Check GITHUB_API_URL.',
  });
}

/** Whether an error is fetch's own: no connection, or one that ended early. */
export function isFetchFault(thrown: unknown): thrown is TypeError {
  return thrown instanceof TypeError && /^(fetch failed|terminated)$/.test(thrown.message);
}
