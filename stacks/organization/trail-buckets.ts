/** Where the files of the trail lie. */
export const bucketName = 'example-organization-trail';

/** That bucket, and the one with the logs of who reads it. */
export const trailBuckets: readonly string[] = [bucketName, `${bucketName}-access`];

/** The workgroup of the questions to the trail; their database is named alike, with `_`. */
export const trailQueriesName = 'secrets-audit';
