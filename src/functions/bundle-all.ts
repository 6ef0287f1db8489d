import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleRotator, rotationEngines, writeBundle } from './bundle';
import { thirdPartyNotices } from './third-party-notices';

/** Where constructs look for the code of functions, from source and from the published package alike. */
const BUNDLES = join(__dirname, '../../dist/functions');

async function bundleAll(): Promise<void> {
  const bundles = await Promise.all(rotationEngines().map(bundleRotator));
  for (const bundle of bundles) writeBundle(bundle, BUNDLES);
  const inputs = bundles.flatMap((bundle) => bundle.inputs);
  writeFileSync(join(BUNDLES, 'THIRD-PARTY-NOTICES'), thirdPartyNotices(inputs, resolve(__dirname, '../..')));
}

bundleAll().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
