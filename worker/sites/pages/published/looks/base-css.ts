/** What every template stands on: no template has to think of it again. Grounds, faces and layout are the templates' own. */
export const baseCss = `
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--text);overflow-wrap:break-word}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd,figure{margin:0}
ul,ol{padding:0;list-style:none}
h1,h2,h3,h4,h5{font-family:var(--display);font-weight:var(--display-weight);line-height:1.12;text-wrap:balance}
h1{font-size:clamp(2.25rem,6vw,3.5rem)}
img{display:block;max-width:100%;height:auto}
.photo{display:block}
.photo img{width:100%;height:100%;object-fit:cover;background:var(--tint)}
a{color:inherit;text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid currentColor;outline-offset:3px}
address{font-style:normal}
address span{display:block}
table{border-collapse:collapse}
th{font-weight:inherit;text-align:start}
summary{cursor:pointer}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem;z-index:9;padding:.75rem 1.25rem;background:var(--ink);color:var(--paper)}
.skip:focus{left:.5rem;top:.5rem}
.preview,.announcement{padding:.6rem 1.25rem;text-align:center;font-size:.9375rem}
.preview{background:var(--ink);color:var(--paper)}
.announcement{background:var(--deep);color:var(--on-deep)}
nav ul,nav ol{display:flex;flex-wrap:wrap;gap:0 1.25rem}
nav a{display:inline-flex;align-items:center;min-height:2.75rem;min-width:1.5rem;text-decoration:none}
nav a:hover{text-decoration:underline}
nav a[aria-current]{text-decoration:underline;text-decoration-thickness:2px}
.acts{display:flex;flex-wrap:wrap;gap:.75rem}
.act{display:inline-flex;align-items:center;min-height:3rem;padding:.5rem 1.5rem;background:var(--ink);color:var(--paper);text-decoration:none;font-weight:600}
.act:hover{text-decoration:underline}
.act.quiet{background:transparent;color:inherit;box-shadow:inset 0 0 0 1px currentColor}
.more{margin-top:2rem}
.opening::before{content:"";display:inline-block;width:.6em;height:.6em;margin-right:.5em;border-radius:50%;background:currentColor;opacity:.55}
.opening.is-open::before{opacity:1;background:var(--good)}
.dish-head{display:flex;gap:.25rem .75rem;align-items:baseline}
.dish-name{font-size:1.0625rem;line-height:1.35;min-width:0;overflow-wrap:anywhere;text-wrap:wrap}
.leader{flex:1}
.leader:last-child{visibility:hidden}
.price{font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
.price.asked{color:var(--soft);white-space:normal;text-align:end}
.dish-text,.menu-note,.category-text,.amount,.note{color:var(--soft)}
.dish-text{font-size:.9688rem;line-height:1.45}
.sizes{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;margin-top:.2rem;font-size:.9688rem}
.size{color:var(--soft)}
.diets,.allergens,.choices{margin-top:.25rem;font-size:.8438rem;line-height:1.45}
.diets{color:var(--good);font-weight:600}
.allergens{color:var(--soft)}
.choices{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.choices a{display:inline-block;padding:.3rem 0;color:var(--accent)}
.ask{margin-top:.35rem;padding:.35rem .6rem;border-left:3px solid var(--bad);background:var(--tint);font-size:.875rem;font-weight:600}
.gone .dish-name,.gone .price{text-decoration:line-through;text-decoration-thickness:1px;opacity:1;color:var(--soft)}
.gone-mark{color:var(--bad);font-size:.875rem;font-weight:600}
.now-mark{display:inline-block;padding:.1rem .6rem;background:var(--ink);color:var(--paper);font-size:.8125rem;font-weight:600}
.index{margin:1.5rem 0}
.index ul{gap:0 1.25rem}
.index a{text-decoration:underline;text-decoration-thickness:1px;text-decoration-color:var(--accent)}
.index-menu{display:flex;gap:.75rem;align-items:center;font-weight:600;margin-top:.75rem}
.filter{margin:1.5rem 0;border:1px solid var(--line);background:var(--card);color:var(--ink)}
.filter summary{padding:.85rem 1.1rem;font-weight:600}
.filter fieldset{border:0;margin:0;padding:0 1.1rem 1.1rem}
.filter legend{padding:0;font-weight:600}
.filter ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:0 1rem;margin:.5rem 0}
.filter li{display:flex;align-items:center;min-height:2.75rem}
.filter input{width:1.35rem;height:1.35rem;margin:0 .6rem 0 0;flex:none;accent-color:var(--accent)}
.filter label{flex:1;padding:.5rem 0}
.note{font-size:.875rem}
.count{position:sticky;bottom:0;z-index:2;margin-top:1.5rem;padding:.7rem 1.1rem;background:var(--ink);color:var(--paper);font-weight:600}
.numbers{margin-top:2rem}
.numbers a{justify-content:center;min-width:2.75rem}
.lead{font-size:1.1875rem;line-height:1.5;margin:.75rem 0 1.5rem;max-width:44rem}
.about p+p,.location p,.prose p{margin-top:.85rem}
.prose{max-width:44rem}
.prose h2{font-size:1.375rem;margin:2.25rem 0 .75rem}
.prose a,.location a,.contact a{color:var(--accent)}
.contact a{display:inline-block;padding:.5rem 0}
.facts div{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}
.facts dt{color:var(--soft)}
.hours{width:100%}
.hours th,.hours td{padding:.4rem 0;vertical-align:top;border-bottom:1px solid var(--line)}
.hours th::first-letter{text-transform:uppercase}
.hours td{text-align:end;font-variant-numeric:tabular-nums lining-nums;padding-left:1rem}
.hours td span{display:block;white-space:nowrap}
.hours .special{font-weight:600}
.opening+.hours{margin-top:.5rem}
.legend{display:grid;gap:.35rem;margin:1.25rem 0}
.legend div{display:flex;gap:.75rem;align-items:center}
.legend dt,.matrix td{text-align:center;min-width:2.6rem}
.wide{overflow-x:auto;margin:.75rem 0 2.25rem}
.matrix{font-size:.875rem;line-height:1.3;table-layout:fixed;width:100%;min-width:48rem}
.matrix th,.matrix td{border-bottom:1px solid var(--line);padding:.5rem .25rem}
.matrix thead th{vertical-align:bottom}
.matrix thead span{writing-mode:vertical-rl;transform:rotate(180deg);padding:.25rem 0;max-height:9.5rem}
.matrix th:first-child{position:sticky;left:0;z-index:1;width:9.5rem;padding-right:.75rem;background:var(--paper)}
.contains,.by-choice{color:var(--bad);font-weight:700}
.free{color:var(--good)}
.undeclared{color:var(--soft)}
.matrix .contains,.matrix .by-choice{background:var(--tint)}
.empty{margin:2rem 0}
.foot{font-size:.9375rem}
@media(min-width:64rem){.matrix th:first-child{width:16rem}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`;

/** The page on paper: words, prices and allergens, in black, in two columns. */
export const printCss = `
@media print{
@page{margin:1.6cm}
:root{--paper:#fff;--card:#fff;--tint:#fff;--ink:#000;--soft:#333;--accent:#000;--second:#000;--line:#999;--good:#000;--bad:#000;--deep:#fff;--on-deep:#000;--soft-on-deep:#333;--accent-on-deep:#000;--block:#fff;--on-block:#000}
html{font-size:9pt}
header{padding:0!important}
body{display:block!important;font-size:9.5pt;line-height:1.35;background:#fff}
main{max-width:none!important;padding:0!important}
h1{font-size:22pt!important;padding:0!important;margin:0 0 .3cm!important}
.home-link{padding:0}
.skip,.preview,.announcement,.nav,.languages,.side-facts,.index,.filter,.acts,.more,.numbers,.foot nav,.photo,.opening,.gone-mark{display:none!important}
.gone .dish-name,.gone .price{text-decoration:none;color:inherit}
.menu,.menu-head{padding:0!important;border:0!important;outline:0!important;background:none!important}
.menu-name{font-size:17pt!important}
.category-name{font-size:13pt!important}
.category-head{display:block!important;min-height:0!important;margin:0 0 .15cm!important;padding:0!important;background:none!important}
.category-head>*{background:none!important;color:#000!important;padding:0!important}
.count{position:static;border:1px solid}
.categories{display:block!important;columns:2;column-gap:1cm}
.category{break-inside:auto;margin:0 0 .5cm!important;padding:0!important;min-height:0!important}
.category-head{break-after:avoid}
.dishes{display:block!important}
.dish{grid-template-columns:minmax(0,1fr)!important;break-inside:avoid;margin:0 0 .25cm!important;padding:0!important;border:0!important;box-shadow:none!important;transform:none!important}
.choices a{color:#000;text-decoration:none}
.wide{overflow:visible}
}
`;
