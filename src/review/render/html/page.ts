import { createHash } from 'node:crypto';
import { escapeHtml } from './escape-html';

// Of reports: readable on a phone, and in dark surroundings.
const STYLE = `
:root { color-scheme: light dark; --line: #8884; }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 90rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1rem; }
h1, code { overflow-wrap: anywhere; }
code { font: 0.85em/1.4 ui-monospace, monospace; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; min-width: 6rem; }
.note { opacity: 0.75; font-size: 0.9rem; }
`;

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
