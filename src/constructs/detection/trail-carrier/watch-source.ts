import { refuse } from '../../synthesis/validation';
import type { TrailQueries } from '../queries/trail-queries';
import type { QueryDetection, TrailDetection } from '../trail-detection';

/**
 * Where the function looks for a detection.
 *
 * @param createQuery makes the named query, and gives its id
 */
export function watchSource(
  detection: TrailDetection,
  queries: TrailQueries,
  createQuery: (detection: QueryDetection) => string,
): object {
  if (detection.carrier === 'trail-query') {
    return { kind: 'query', queryId: createQuery(detection), workgroup: queries.workgroup };
  }
  const { watches } = detection;
  if (watches.kind === 'status') return { kind: 'status', trailArn: queries.trail.trailArn };
  const [, , bucket = '', ...folders] = queries.location.split('/');
  if (bucket === '') refuse(queries, '`trail` must have a bucket');
  return { ...watches, bucket, folder: folders.join('/') };
}
