import { renderMarkdown } from '/work/wt/b13/src/review';
import { renderHtml } from '/work/wt/b13/src/review/page/html';
import { renderSarif } from '/work/wt/b13/src/review/render/sarif';
import { decide } from '/work/wt/b13/src/review/report/verdict';
import { emptyEnvironment, fullEnvironment } from '/work/wt/b13/test/helpers/review/review-report';

const names = [
  'x',
  'end',
  'click',
  '%%{init:{}}%%',
  'a"b',
  "a'b",
  'a[b](c)',
  'a|b',
  '`a`',
  'a\nb',
  '\u202Eabc',
  'x'.repeat(512),
  '</script><script>alert(1)</script>',
  '𝒳'.repeat(300),
  'é'.repeat(100),
  '#quot;',
  'a;b',
  'subgraph x',
  '--> b',
  'style n1 fill:#f00',
  'class a b',
  '\u2060',
  '😀'.repeat(200),
  'graph TD;',
  '{{a}}',
  '((x))',
  '<br/>',
  '&lt;b&gt;',
  '%% c',
  '"]; click n0 "javascript:alert(1)" x["',
  '   ',
  '',
  '"',
];
const envs = ['prod', 'e'.repeat(40), 'e'.repeat(200), 'end'];
const worst = 0;
for (const n of names)
  for (const e of envs)
    for (const k of [1, 2, 3]) {
      const environments = Array.from({ length: k }, (_, i) => fullEnvironment(e + (i || ''), n));
      const verdict = decide(environments, { failOn: [], strict: false });
      const len = verdict.sentence.length;
      if (len > 80)
        console.log(
          'LONG',
          len,
          [...verdict.sentence].length,
          JSON.stringify(n.slice(0, 20)),
          e.length,
          k,
          verdict.sentence,
        );
      const report = { schemaVersion: 2 as const, verdict, environments };
      const md = renderMarkdown(report);
      if (e === 'prod' && k === 1) {
        const m = /```mermaid\n([\s\S]*?)```/.exec(md)?.[1];
        console.log(JSON.stringify(n.slice(0, 40)), '=>', m?.split('\n').slice(0, 6).join(' ⏎ ').slice(0, 400));
        const h = renderHtml(report);
        if (/<script>alert/.test(h)) console.log('XSS');
      }
    }
