import { join } from 'node:path';
import { bundleRotator, rotationEngines, writeBundle } from './bundle';

/** Where constructs look for the code of functions, from source and from the published package alike. */
const BUNDLES = join(__dirname, '../../dist/functions');

async function bundleAll(): Promise<void> {
  const bundles = await Promise.all(rotationEngines().map(bundleRotator));
  for (const bundle of bundles) writeBundle(bundle, BUNDLES);
}

bundleAll().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
