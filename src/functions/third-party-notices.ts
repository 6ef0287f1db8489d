import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code is in a bundle. */
interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The text of its licence and notice files. */
  readonly text: string;
}

/**
 * The licences and notices of every package whose code is in a bundle, as their licences ask of those who pass them on.
 *
 * @param inputs paths of the files that were bundled, such as `node_modules/pg/lib/client.js`
 * @param root the directory to which they are relative
 * @param what carries them, and the verb: `This script carries code of`
 * @throws when a package has no licence, which nobody may pass on then
 */
export function thirdPartyNotices(inputs: readonly string[], root: string, what: string): string {
  const folders = new Set(inputs.flatMap((input) => packageFolder(input) ?? []));
  const packages = [...folders].map((folder) => readPackage(join(root, folder)));
  const byName = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  const sections = [...byName.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, { license, text }]) => `${RULE}\n${title} (${license})\n${RULE}\n\n${text}\n`);
  return `${what} the following packages.\n\n${sections.join('\n')}`;
}

const RULE = '-'.repeat(80);

/** The innermost package of a path. */
function packageFolder(input: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

function readPackage(folder: string): BundledPackage {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifest;
  if (typeof license !== 'string') {
    throw new Error(
      `\`license\` must be given in the package.json of ${name}, got ${typeof license}: do not bundle it`,
    );
  }
  const texts = licenceFiles(folder).map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { name, version, license, text: texts.length > 0 ? texts.join('\n\n') : ownerOf(manifest) };
}

/** The parts of a `package.json` that are read here. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly author?: string | { readonly name: string };
  readonly homepage?: string;
}

function licenceFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)(\.(md|txt))?$/i.test(file))
    .sort();
}

/** Some packages name their licence and ship no text of it: their author is named then. */
function ownerOf({ name, author, homepage }: Manifest): string {
  const who = typeof author === 'string' ? author : author?.name;
  return [`Copyright ${who ?? `the authors of ${name}`}`, ...(homepage === undefined ? [] : [homepage])].join('\n');
}
