import { createHash } from 'node:crypto';
import { escapeHtml } from './escape-html';
import { STYLE } from './style';

/** What a page has. */
export interface Page {
  readonly title: string;
  /** HTML of the body. */
  readonly body: string;
  /** Runs at the end of the body. @default - no script runs in the page */
  readonly script?: string;
  /** @default - the style of reports */
  readonly style?: string;
}

/**
 * A page that needs nothing else. A policy of the page lets nothing load and no script run but its own, so that a name
 * that got through as markup could still do nothing.
 */
export function pageHtml({ title, body, script, style = STYLE }: Page): string {
  const scripts = script === undefined ? '' : ` script-src '${hashOf(script)}';`;
  const policy = `default-src 'none'; style-src '${hashOf(style)}';${scripts} base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
