import * as z from 'zod';
import { EpycloudError } from '../../../pipeline/errors.ts';

/** What a container may use; docker/compose.yaml reads the same variables. */
export interface ContainerLimits {
  /** In cores; undefined where there is no limit. */
  readonly cpus: number | undefined;
}

const limitsSchema = z.object({
  EPYCLOUD_CPUS: z
    .string()
    .regex(/^\d{1,4}(\.\d{1,3})?$/, 'is not a number of cores, such as 2 or 1.5')
    .transform(Number)
    .optional(),
  EPYCLOUD_MEMORY: z
    .string()
    .regex(/^\d{1,15}([bkmg]b?)?$/i, 'is not an amount of memory, such as 4g or 512m')
    .optional(),
  EPYCLOUD_USER: z
    .string()
    .regex(/^[\w.-]+(:[\w.-]+)?$/, 'is not a user, such as 1000:1000')
    .optional(),
});

/**
 * Reads the variables that limit containers. An empty one counts as absent, 0 as no limit.
 * @throws EpycloudError `invalid_settings`
 */
export function readContainerLimits(
  environment: Readonly<Record<string, string | undefined>>,
): ContainerLimits {
  const given = Object.fromEntries(Object.entries(environment).filter(([, text]) => text !== ''));
  const limits = limitsSchema.safeParse(given);
  if (limits.success) return { cpus: limits.data.EPYCLOUD_CPUS || undefined };
  const { path, message } = limits.error.issues[0] ?? { path: [], message: 'is wrong' };
  const name = String(path[0]);
  throw new EpycloudError(
    'invalid_settings',
    `${name}=${JSON.stringify(environment[name])} ${message}.`,
    {
      hint:
        name === 'EPYCLOUD_USER'
          ? 'It says whose the files of a run will be; leave it out for your own user.'
          : 'It limits what each container may use; leave it out for none.',
    },
  );
}
