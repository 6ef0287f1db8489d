import { LAMBDA_EDGE, logLine, required } from '../aws/lambda-edge';
import { askAthena } from '../watch/athena-source';
import { missingDigests } from '../watch/digest-source';
import { dynamoDbMemory } from '../watch/dynamodb-memory';
import { heartbeat } from '../watch/heartbeat';
import { failingTrail } from '../watch/status-source';
import { sendEvent } from '../watch/telling';
import { type WatchPorts, watch } from '../watch/watch';

const region = required('AWS_REGION');
const { now } = LAMBDA_EDGE;

const ports: WatchPorts = {
  memory: dynamoDbMemory(required('TABLE'), region, LAMBDA_EDGE),
  now,
  send: (detail) => sendEvent(detail, region, LAMBDA_EDGE),
  sightings: async ({ source }, span) => {
    if (source.kind === 'query') return askAthena(source, span, region, LAMBDA_EDGE);
    return source.kind === 'digests'
      ? missingDigests(source, now(), region, LAMBDA_EDGE)
      : failingTrail(source, now(), LAMBDA_EDGE);
  },
  log: logLine,
  beat: (detection) => process.stdout.write(`${heartbeat(detection, now())}\n`),
};

/** Looks for a detection in a trail. */
export const handler = (input: unknown): Promise<void> => watch(input, ports);
