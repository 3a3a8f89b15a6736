import { EpycloudError } from '../pipeline/errors.ts';

/** Which files of the checkout are sent to the builder. */
export interface ContextRules {
  /** Files and folders, relative to the checkout. */
  readonly included: readonly string[];
  /** Names that are left out wherever they are. */
  readonly excludedNames: ReadonlySet<string>;
}

/** The one file beside those of `.dockerignore` that a build needs. */
const DOCKERFILE = 'docker/Dockerfile';

/**
 * Reads the checkout's `.dockerignore`, so that our context is the one of `docker build .`. It is our own file
 * and has three forms of lines: `*`, what is taken in after all (`!path`), and names that are left out at any
 * depth (two asterisks, a slash, the name).
 * @throws EpycloudError `internal` for a line of another form
 */
export function readContextRules(dockerignore: string): ContextRules {
  const included = [DOCKERFILE];
  const excludedNames = new Set<string>();
  for (const line of dockerignore.split('\n').map((each) => each.trim())) {
    const [, path] = /^!([\w.][\w./-]*)$/.exec(line) ?? [];
    const [, name] = /^\*\*\/([\w.-]+)$/.exec(line) ?? [];
    if (path !== undefined) included.push(path.replace(/\/+$/, ''));
    else if (name !== undefined) excludedNames.add(name);
    else if (line !== '' && line !== '*' && !line.startsWith('#')) {
      throw new EpycloudError('internal', `.dockerignore has a line of an unknown form: ${line}`);
    }
  }
  return { included: [...new Set(included)].sort(), excludedNames };
}
