import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { thirdPartyNotices } from './third-party-notices';

const ROOT = resolve(__dirname, '../..');
const ENTRY = join(ROOT, 'src/review/page/browser/main.tsx');

/**
 * Bundles the script of the review's page. The licences of what it carries stand in it: whoever passes a page on
 * passes the script on.
 */
export async function bundlePage(): Promise<string> {
  const result = await build({
    entryPoints: [ENTRY],
    absWorkingDir: ROOT,
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: ['chrome100', 'firefox100', 'safari15.4'],
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    charset: 'ascii',
    logLevel: 'silent',
  });
  const notices = thirdPartyNotices(Object.keys(result.metafile.inputs), ROOT, 'This script carries code of');
  return `/*\n${notices.replaceAll('*/', '* /')}*/\n${result.outputFiles[0]?.text ?? ''}`;
}

/** Writes `page.js` into a folder. */
export function writePage(script: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'page.js'), script);
}
