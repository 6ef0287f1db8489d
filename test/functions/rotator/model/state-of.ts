import type { SecretState } from '../../../../src/live/versions/secret-state';
import type { SecretModel } from './secret-model';

/** What the store port says about a model. */
export function stateOf(arn: string, model: SecretModel): SecretState {
  const { rotationEnabled } = model;
  const versions = [...model.labels()].map(([id, labels]) => ({ id, labels }));
  return {
    ...{ arn, name: arn, deleted: false, tags: {}, versions },
    ...(rotationEnabled !== undefined && { rotationEnabled }),
  };
}
