import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { departures, type Schema } from '../json-schema';

const { schemas } = JSON.parse(readFileSync(join(__dirname, '../../fixtures/kubernetes/crd-schemas.json'), 'utf8')) as {
  readonly schemas: Readonly<Record<string, Schema>>;
};

/** What AWS's provider takes under `objects`, by the page of November 2026 that `SecretProviderClass` links. */
const NAME: Schema = { type: 'string', minLength: 1 };
const OBJECTS: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['objectName'],
    properties: {
      objectName: NAME,
      objectType: { enum: ['secretsmanager', 'ssmparameter'] },
      objectAlias: NAME,
      filePermission: { type: 'string', pattern: '^0[0-7]{3}$' },
      objectVersion: NAME,
      objectVersionLabel: NAME,
      jmesPath: {
        type: 'array',
        items: {
          type: 'object',
          required: ['path', 'objectAlias'],
          properties: { path: NAME, objectAlias: NAME, filePermission: NAME },
        },
      },
      failoverObject: { type: 'object', required: ['objectName'], properties: { objectName: NAME } },
    },
  },
};

/** A manifest as a parser reads it. */
export interface ReadManifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: Readonly<Record<string, unknown>>;
}

export function readManifests(text: string): readonly ReadManifest[] {
  return parseAllDocuments(text).map((document) => document.toJS() as ReadManifest);
}

/** Where a manifest departs from the schema of its CRD. A field that the CRD does not have counts, too. */
export function manifestDepartures(manifest: ReadManifest): readonly string[] {
  const schema = schemas[`${manifest.apiVersion}/${manifest.kind}`];
  if (schema === undefined) return [`no schema of ${manifest.apiVersion} ${manifest.kind}`];
  const { parameters } = manifest.spec as { readonly parameters?: { readonly objects?: string } };
  const objects = parameters?.objects === undefined ? [] : departures(parse(parameters.objects), OBJECTS);
  return [...departures(manifest, schema), ...objects];
}
