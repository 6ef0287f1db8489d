import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleOther, bundleRotator, otherFunctions, rotationEngines, writeBundle } from './bundle';
import { bundlePage, writePage } from './bundle-page';
import { thirdPartyNotices } from './third-party-notices';

/** Where constructs look for the code of functions, from source and from the published package alike. */
const BUNDLES = join(__dirname, '../../dist/functions');

/** Where the review looks for the script of its page. */
const PAGE = join(__dirname, '../../dist/review/page');

async function bundleAll(): Promise<void> {
  const bundles = await Promise.all([...rotationEngines().map(bundleRotator), ...otherFunctions().map(bundleOther)]);
  for (const bundle of bundles) writeBundle(bundle, BUNDLES);
  const inputs = bundles.flatMap((bundle) => bundle.inputs);
  writeFileSync(join(BUNDLES, 'THIRD-PARTY-NOTICES'), notices(inputs));
  writePage(await bundlePage(), PAGE);
}

function notices(inputs: readonly string[]): string {
  return thirdPartyNotices(inputs, resolve(__dirname, '../..'), 'The functions in this directory carry code of');
}

bundleAll().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
