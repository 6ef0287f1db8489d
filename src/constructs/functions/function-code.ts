import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { storedZip } from '../../model/stored-zip';
import { validated } from '../synthesis/validation';
import { WrittenAsset } from '../synthesis/written-asset';

/** Where the build of this package puts the functions. */
const BUNDLES = join(__dirname, '../../../dist/functions');

/** The bundle of an engine of this package. */
export function bundleOf(engine: string): string {
  return join(BUNDLES, engine, 'index.js');
}

/**
 * What distinguishes a function's code from any other: the first 12 hexadecimal digits of its SHA-256.
 *
 * @throws when there is no such file
 */
export function codeVersion(path: string): string {
  return createHash('sha256').update(readCode(path)).digest('hex').slice(0, 12);
}

function readCode(path: string): Buffer {
  if (existsSync(path)) return readFileSync(path);
  const shown = path.startsWith(BUNDLES) ? `${path.slice(BUNDLES.length + 1)}' of this package` : `${path}'`;
  throw new Error(`\`code\` must be the path of a bundled function, got '${shown}: build it first`);
}

/**
 * The code of a function: one bundled file, packed so that equal code gives equal bytes on every machine.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-package.html
 */
export class FunctionCode extends Construct {
  /**
   * The code at a path, packed once for each stack: many functions have the same.
   *
   * @param path a JavaScript file that exports `handler`
   * @throws when there is no such file
   */
  static of(construct: IConstruct, path: string): FunctionCode {
    const version = validated(construct, () => codeVersion(path));
    const stack = TerraformStack.of(construct);
    const id = `FunctionCode-${version}`;
    return (stack.node.tryFindChild(id) as FunctionCode | undefined) ?? new FunctionCode(stack, id, path, version);
  }

  /** Path of the archive, relative to the stack. */
  readonly archive: string;
  /** SHA-256 of the archive, in base64 as Lambda reports it. */
  readonly archiveHash: string;

  private constructor(
    scope: Construct,
    id: string,
    path: string,
    /** See {@link codeVersion}. */
    readonly version: string,
  ) {
    super(scope, id);
    const archive = storedZip('index.js', readCode(path));
    const hash = createHash('sha256').update(archive).digest();
    this.archiveHash = hash.toString('base64');
    const asset = { fileName: 'function.zip', content: archive, hash: hash.toString('hex') };
    this.archive = new WrittenAsset(this, 'Archive', asset).path;
  }
}
