import { GRAPH_STYLE } from '../graph/svg';

/**
 * The style of the page. Colour marks change alone: orange is gained, blue is lost; each also has its sign, so that
 * nothing is lost in grey. Light and dark, on paper, on a phone.
 */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --paper: #fff; --soft: #59636e; --line: #d1d9e0; --tint: #f6f8fa; --hatch: #b7c0ca; --gained: #a04100; --lost: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9198a1; --line: #3d444d; --tint: #161b22; --hatch: #565e68; --gained: #ffa657; --lost: #79c0ff; } }
* { box-sizing: border-box; }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; padding: 1rem; max-width: 96rem; }
h1, h2, h3, h4, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; border: 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.6rem; } h3 { font-size: 1rem; } h4 { font-size: 0.95rem; }
code { font: 0.87em/1.4 ui-monospace, monospace; } code, bdi, dd, summary { overflow-wrap: anywhere; }
.note b { font-weight: 600; } .note, small { color: var(--soft); font-size: 0.87rem; }
[hidden] { display: none !important; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 1px; }
.banner { border: 2px solid var(--ink); border-radius: 8px; padding: 0.9rem 1rem; }
.banner h1 { font-size: 1.35rem; line-height: 1.3; overflow-wrap: anywhere; }
.banner.blocked { background: var(--ink); color: var(--paper); } .banner.blocked code { color: inherit; }
.banner.unproven { border-style: dashed; }
.banner ul { margin: 0.4rem 0 0 1.2rem; }
.items { display: grid; gap: 0.7rem; list-style: none; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); }
.item { border: 1px solid var(--line); border-left: 6px solid var(--line); border-radius: 6px; padding: 0.7rem 0.9rem; }
.item.blocks { border-left-color: var(--ink); } .item h3 { line-height: 1.35; } .item h3 code { font-weight: 600; } .item p { margin-top: 0.3rem; overflow-wrap: anywhere; }
.tag { font-size: 0.8rem; border: 1px solid var(--line); border-radius: 1rem; padding: 0 0.5rem; white-space: nowrap; } .tag.blocks { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.figures { display: grid; gap: 0.7rem; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); }
.figures div { border: 1px solid var(--line); border-radius: 6px; padding: 0.5rem 0.8rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dd { font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; font-weight: 600; } .figures dt { color: var(--soft); font-size: 0.87rem; }
.figures .none dd { color: var(--soft); font-weight: 400; }
.bars { max-width: 100%; height: auto; margin: 0.8rem 0; display: block; } .bars text { fill: var(--ink); font-size: 13px; } .bars .was { fill: none; stroke: var(--soft); } .bars .is { fill: var(--soft); } .bars .more { fill: var(--gained); } .bars .less { fill: none; stroke: var(--lost); }
details { border-bottom: 1px solid var(--line); padding: 0.4rem 0; } summary { cursor: pointer; font-weight: 600; }
.scroll { overflow: auto; max-height: 85vh; border: 1px solid var(--line); border-radius: 6px; margin: 0.4rem 0; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; min-width: 6rem; } .scroll thead th { background: var(--tint); color: var(--soft); font-weight: 600; font-size: 0.87rem; } .scroll td { min-width: 8rem; } noscript h3 { margin-top: 1.2rem; }
.readers th { width: 14rem; overflow-wrap: break-word; } .readers td span { display: block; color: var(--soft); font-size: 0.87rem; } .readers td p + p { margin-top: 0.4rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; color: var(--soft); font-size: 0.82rem; margin: 0.4rem 0; } .legend b { color: var(--ink); } .legend b.gained, .legend b.changed { color: var(--gained); } .legend b.lost { color: var(--lost); }
.gained, .changed { color: var(--gained); font-weight: 700; } .lost { color: var(--lost); font-weight: 700; text-decoration: line-through; } .partly, .counted { text-decoration: none; } .counted, .reach { font-variant-numeric: tabular-nums; }
.unproven.kept, .unproven.gained, .unproven.changed { background: repeating-linear-gradient(135deg, transparent 0 5px, var(--hatch) 5px 6.5px); } .legend .unproven { padding: 0 0.3rem; }
.toolbar { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin-bottom: 0.5rem; }
.toolbar fieldset { display: flex; flex-wrap: wrap; }
button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); padding: 0.25rem 0.7rem; cursor: pointer; min-height: 2rem; }
fieldset button:only-of-type { border-radius: 6px; } fieldset button:first-of-type:not(:only-of-type) { border-radius: 6px 0 0 6px; } fieldset button:last-of-type:not(:only-of-type) { border-radius: 0 6px 6px 0; } fieldset button + button { border-left: 0; }
button[aria-pressed="true"] { background: var(--ink); color: var(--paper); } fieldset:disabled { opacity: 0.5; }
.filter { flex: 1 1 16rem; position: relative; } .filter kbd { position: absolute; right: 0.5rem; top: 50%; transform: translateY(-50%); color: var(--soft); font-size: 0.82rem; line-height: 1.4; } .filter input:not(:placeholder-shown) ~ kbd, .filter:focus-within kbd { display: none; } .filter input { display: block; width: 100%; font: 15px/1.4 system-ui, sans-serif; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 6px; padding: 0.3rem 0.6rem; min-height: 2rem; } .filter input::placeholder { color: var(--soft); opacity: 1; text-overflow: ellipsis; }
kbd { border: 1px solid var(--line); border-radius: 4px; padding: 0 0.3rem; }
.nothing { display: block; padding: 2rem; text-align: center; border: 1px dashed var(--line); border-radius: 6px; }
.elsewhere { text-align: center; margin-top: 0.6rem; } .elsewhere button { border-radius: 6px; }
.grid { position: relative; overflow: auto; width: fit-content; max-width: 100%; max-height: min(70vh, 44rem); border: 1px solid var(--line); border-radius: 6px; cursor: default; font-size: 13px; }
.heads { position: sticky; top: 0; z-index: 2; background: var(--tint); box-shadow: 0 2px 0 var(--line); }
.grid table:focus-visible { outline: none; } .grid:focus-within { outline: 2px solid var(--ink); } .grid table, .heads, .heads > tr, .rows { display: block; border: 0; } .grid th, .grid td { min-width: 0; padding: 0; border: 0; font-weight: inherit; vertical-align: inherit; text-align: left; } .grid td.gained, .grid td.lost, .grid td.changed { font-weight: 700; }
.heads > tr { position: relative; } .heads .bands > th { border-bottom: 1px solid var(--line); }
.grid .corner { display: block; position: sticky; left: 0; z-index: 1; height: 100%; background: var(--tint); padding: 0.25rem 0.6rem; border-right: 2px solid var(--line); color: var(--soft); } .grid .heads > tr + tr .corner { display: flex; justify-content: space-between; align-items: end; } .corner b { font-weight: 400; } .corner span { margin-right: 0.3rem; }
.grid .band, .grid .column { position: absolute; top: 0; bottom: 0; border-right: 1px solid var(--line); overflow: hidden; cursor: pointer; }
.grid .band { padding: 0.2rem 0.5rem; font-weight: 600; white-space: nowrap; text-overflow: ellipsis; } .band[aria-expanded="true"]::before { content: "▾ "; } .band[aria-expanded="false"]::before { content: "▸ "; }
.grid .column { display: flex; flex-direction: column; justify-content: flex-end; align-items: center; gap: 0.3rem; padding: 0.3rem 0; }
.column bdi { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 7.6rem; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; } .column.application bdi { writing-mode: horizontal-tb; transform: none; text-align: center; color: var(--soft); }
.column b, .name b { font-variant-numeric: tabular-nums; color: var(--soft); font-weight: 400; }
.rows { position: relative; } .row { position: absolute; left: 0; right: 0; }
.row { display: block; contain: layout style; } .grid .row > td { position: absolute; top: 0; bottom: 0; display: flex; align-items: center; justify-content: center; gap: 0.25rem; white-space: nowrap; border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); cursor: pointer; }
.grid .name { position: sticky; left: 0; z-index: 1; height: 100%; display: flex; justify-content: space-between; gap: 0.5rem; align-items: center; padding: 0 0.6rem 0 1.6rem; background: var(--paper); border-right: 2px solid var(--line); border-bottom: 1px solid var(--line); }
.name bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .grid .account .name { font-weight: 600; padding-left: 0.6rem; background: var(--tint); } .row.account { background: var(--tint); }
.name[aria-expanded]::before { content: "▸"; margin-right: -0.2rem; } .name[aria-expanded="true"]::before { content: "▾"; } .name bdi { flex: 1; } .name[aria-expanded] { cursor: pointer; }
.count { color: var(--soft); }
.grid table:focus-visible .active { outline: 3px solid var(--ink); outline-offset: -3px; }
.cards { list-style: none; position: relative; } .cards > .card { position: absolute; left: 0; right: 0; }
.card { border: 1px solid var(--line); border-radius: 6px; padding: 0.5rem 0.7rem; } .card.account { background: var(--tint); } .card ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.3rem; margin-top: 0.3rem; } .card li button { border-radius: 6px; text-align: left; } .card span + span { margin-left: 0.3rem; }
.opens { border: 0; background: none; padding: 0; font-weight: 600; } .opens::before { content: "▸ "; } .opens[aria-expanded="true"]::before { content: "▾ "; }
dialog { color: inherit; background: var(--paper); border: 0; border-left: 2px solid var(--ink); padding: 0; margin: 0 0 0 auto; height: 100%; max-height: none; width: min(44rem, 100%); max-width: none; } dialog::backdrop { background: #0006; }
.drawer { padding: 1rem 1.2rem; } .drawer h3 { padding-right: 2.5rem; overflow-wrap: anywhere; } .drawer .close { position: absolute; top: 0.8rem; right: 0.8rem; width: 2.2rem; padding: 0; font-size: 1.2rem; border-radius: 6px; }
.drawer section { border-top: 1px solid var(--line); margin-top: 0.8rem; padding-top: 0.6rem; color: var(--ink); font-weight: 400; text-decoration: none; } .drawer section.gained > h4, .drawer section.changed > h4 { color: var(--gained); } .drawer section.lost > h4 { color: var(--lost); }
.drawer dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 0.8rem; margin: 0.5rem 0; } .drawer dt { color: var(--soft); } .drawer ol { padding-left: 1.4rem; } .drawer li { margin: 0.6rem 0; overflow-wrap: anywhere; } .drawer li code, .drawer li small { display: block; } .drawer li::marker { color: var(--soft); } select { font: inherit; max-width: 100%; }
.picture { overflow: auto; max-height: 80vh; border: 1px solid var(--line); border-radius: 6px; } .picture svg { display: block; margin: 0 auto; }
@media (max-width: 40rem) { .filter kbd { display: none; } .picture svg { zoom: 0.8; } }
@media (prefers-reduced-motion: no-preference) { dialog[open] { animation: slide 0.15s ease-out; } @keyframes slide { from { transform: translateX(2rem); opacity: 0; } } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .toolbar, dialog { display: none; } .scroll, .picture, .grid { max-height: none; overflow: visible; } .picture svg { max-width: 100%; height: auto; } .banner.blocked { background: none; color: inherit; border-width: 4px; } .item, .figures div, tr { break-inside: avoid; } .printed { width: auto; } .printed th, .printed td { min-width: 0; padding: 0.1rem 0.3rem; } .printed thead bdi { writing-mode: vertical-rl; transform: rotate(180deg); } .printed thead th { vertical-align: bottom; } .printed tbody th { font-weight: 400; padding-left: 1rem; } .printed .account th { font-weight: 600; padding-left: 0.3rem; } .printed .account > * { background: var(--tint); } .printed span { margin-right: 0.25rem; } }
${GRAPH_STYLE}`;
