import { EpycloudError } from '../pipeline/errors.ts';

/** More is no password. */
const MOST = 65_536;

/**
 * Reads all that this process is given on stdin.
 * @throws EpycloudError `usage` where nobody has redirected it, or where it is too much; `interrupted`
 */
export async function readStandardInput(signal: AbortSignal): Promise<string> {
  const { stdin } = process;
  if (stdin.isTTY === true) {
    throw new EpycloudError('usage', 'Nothing is piped into stdin.', {
      hint: 'For example: … --password-stdin < password.txt',
    });
  }
  const stop = () => stdin.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    let text = '';
    for await (const piece of stdin.setEncoding('utf8')) {
      text += piece;
      if (text.length > MOST) throw new EpycloudError('usage', 'Too much is piped into stdin.');
    }
    return text;
  } catch (cause) {
    if (!signal.aborted) throw cause;
    throw new EpycloudError('interrupted', 'Interrupted while reading stdin.', { cause });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
