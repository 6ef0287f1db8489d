import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { picture } from './rooms';

const PAGE = join(__dirname, '..', '..', 'docs', 'architecture.md');
const MARKER = '<!-- picture: written by npm run architecture -->';

const text = readFileSync(PAGE, 'utf8');
const [before = '', after = ''] = text.split(MARKER);
writeFileSync(PAGE, `${before}${MARKER}\n${picture()}\n${after.replace(/^\n```mermaid\n[^`]*```\n/, '')}`);
