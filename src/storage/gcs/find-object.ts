import { attempt, type GcsContext } from './gcs-context.ts';
import { type FoundObject, readFound, STAT_FIELDS } from './object-resource.ts';

/** What is said of an object; undefined where there is none. */
export function findObject(context: GcsContext, key: string): Promise<FoundObject | undefined> {
  return attempt(context, 'read', key, async () => {
    const answer = await context.connection.ask({
      method: 'GET',
      url: context.addresses.object(key, { fields: STAT_FIELDS }),
      expects: [404],
    });
    return answer.status === 404 ? undefined : readFound(key, answer.body);
  });
}

/** Deletes an object, if there is one. */
export async function deleteObject(context: GcsContext, key: string): Promise<void> {
  await attempt(context, 'delete', key, () =>
    context.connection.ask({
      method: 'DELETE',
      url: context.addresses.object(key, {}),
      expects: [404],
    }),
  );
}
