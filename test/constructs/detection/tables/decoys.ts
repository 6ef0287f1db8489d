import { Detections } from '../../../../src/constructs/detection/catalogue/detections';
import { read } from '../../../helpers/synth/detections/events';
import type { Patch } from '../../../helpers/synth/detections/set-path';
import type { DetectionTable } from '../../../helpers/synth/detections/table';

const SECRET_ID = 'detail.requestParameters.secretId';
const NAMES = ['prod/orders/admin', 'prod/payments/root'] as const;
const arn = (name: string) => `arn:aws:secretsmanager:eu-central-1:111111111111:secret:${name}`;
const touched = (secretId: string, patch: Patch = {}) => read({ 'detail.requestParameters': { secretId }, ...patch });

export const tables: readonly DetectionTable[] = [
  {
    detection: Detections.decoyTouched({ secrets: NAMES }),
    fires: [
      ...NAMES.flatMap((name) => [touched(name), touched(arn(name)), touched(`${arn(name)}-a1B2c3`)]),
      touched(NAMES[0], { 'detail.eventName': 'DescribeSecret' }),
      touched(`${arn(NAMES[0])}-a1B2c3`, { 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [
      ['another secret is read', SECRET_ID, 'prod/orders/database'],
      ['the secret has a longer name', SECRET_ID, 'prod/orders/admin2'],
      ['the secret of the ARN is another', SECRET_ID, arn('prod/orders/admin2')],
      ['the secret of the full ARN is another', SECRET_ID, `${arn('prod/orders/database')}-a1B2c3`],
      ['it is changed, which others tell', 'detail.eventName', 'TagResource'],
    ],
  },
];
