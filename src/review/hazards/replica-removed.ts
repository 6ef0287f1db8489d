import { quote } from '../rules/resources-of';
import type { HazardFinder } from './hazard-finder';

/** A replica that is no longer there, while its secret stays. */
export const replicaRemoved: HazardFinder = ({ before, after }) =>
  before.secrets
    .filter(({ id, replica }) => replica && !after.secrets.some((each) => each.id === id))
    .filter(({ origin }) => after.secrets.some((each) => each.origin.address === origin.address))
    .map(({ origin, name, region }) => ({
      kind: 'replica-removed',
      severity: 'warning',
      origin,
      region,
      message: `${quote(name)} is no longer replicated to ${region}: its readers there lose it`,
      remedy: 'keep it until its readers have moved to another Region',
    }));
