import { nameOf, visibleText } from '../../finding/visible-text';

/**
 * A name as a code span. Within one nothing is markup, no user is mentioned and nothing becomes a link, provided that
 * what could end it, or a cell of a table around it, is not in it.
 */
export function code(name: string, limit = 160): string {
  const safe = visibleText(name, limit)
    .replace(/[`|\\]/g, nameOf)
    .trim();
  return safe === '' ? '`<empty>`' : `\`${safe}\``;
}

/** Text in which nothing is markup; each name between single quotes becomes a code span. */
export function prose(text: string, limit = 400): string {
  return visibleText(text, limit)
    .split(/('[^']+')/)
    .map((part) => (/^'[^']+'$/.test(part) ? code(part.slice(1, -1)) : escapeMarkup(part)))
    .join('');
}

// As entities these neither start markup, links nor references of GitLab. What cannot do so where it stands is kept, so
// that a mail without markup can be read: a colon before a space, a slash within a name. The joiner keeps a mention from
// being one after entities are decoded.
function escapeMarkup(text: string): string {
  return text
    .replace(/[!#$%&*<>[\\\]^_`{|}~]|:(?! |$)|\/(?=\/)|(?<=\/)\/|^[+=/]/g, (found) => `&#${found.charCodeAt(0)};`)
    .replace(/@/g, '&#64;&#8288;')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}&#46;`)
    .replace(/^(-|\d+\.)\s/, '&#8288;$1 ');
}
