import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { globalRegion, Region } from '../../model/region';
import type { AwsAccount } from '../accounts/aws-account';

/** Whether AWS records an event where the call was made, in the Region of services that have none, or in either. */
export type Recorded = 'regional' | 'global' | 'either';

/** A Region and its provider. */
export interface OtherRegion {
  readonly region: Region;
  readonly provider: AwsProvider;
}

/** The Regions beside the stack's own in which an event of its account may be recorded. */
export function otherRegions(account: AwsAccount, recorded: Recorded): readonly OtherRegion[] {
  const { region: own, replicaRegions } = account;
  const regional = replicaRegions.map((region) => ({ region, provider: account.provider(region) }));
  if (recorded === 'regional') return regional;
  const global = globalRegion(own.partition);
  const others = recorded === 'global' ? [] : regional;
  if ([own, ...others.map(({ region }) => region)].some(({ name }) => name === global.name)) return others;
  return [...others, { region: global, provider: account.globalProvider }];
}

/** The provider of a Region of the stack, or of the one where services without Regions record what they do. */
export function providerIn(account: AwsAccount, region: Region): AwsProvider {
  const isGlobalAlone =
    region.name === globalRegion(region.partition).name && !account.regions.some(({ name }) => name === region.name);
  return isGlobalAlone ? account.globalProvider : account.provider(region);
}

/** The Regions of a stack, and the one where services without Regions record what they do. */
export function recordingRegions({ region, regions }: AwsAccount): readonly Region[] {
  const names = [...regions, globalRegion(region.partition)].map(({ name }) => name);
  return [...new Set(names)].map((name) => Region.of(name));
}
