/** The style of the page: readable on a phone, and in dark surroundings. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --good: #1a7f37; --bad: #cf222e; --doubt: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --good: #3fb950; --bad: #f85149; --doubt: #d29922; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 90rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1rem; }
h1, summary, code { overflow-wrap: anywhere; }
code { font: 0.85em/1.4 ui-monospace, monospace; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; min-width: 6rem; }
.matrix { width: auto; }
.matrix th[scope="row"] { position: sticky; left: 0; background: Canvas; min-width: 9rem; max-width: 50vw; }
.matrix td { text-align: center; min-width: 4rem; }
a { text-decoration: none; font-weight: 600; padding: 0 0.2rem; }
.allowed { color: var(--bad); } .allowed-if { color: var(--doubt); } .not-proven { color: inherit; }
.blocked { border-left: 6px solid var(--bad); padding-left: 0.7rem; }
.clean { border-left: 6px solid var(--good); padding-left: 0.7rem; }
.note { opacity: 0.75; font-size: 0.9rem; }
details { border-bottom: 1px solid var(--line); padding: 0.4rem 0; }
details:target { outline: 2px solid var(--doubt); }
input { font: inherit; width: 100%; padding: 0.5rem; margin: 0.5rem 0; }
[hidden] { display: none; }
`;
